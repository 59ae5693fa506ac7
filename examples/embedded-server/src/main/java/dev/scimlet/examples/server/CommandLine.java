package dev.scimlet.examples.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line as options: {@code --flag}, {@code --name value} or {@code
 * --name=value}.
 *
 * <p>Messages name options and never repeat values: one of them is a secret.
 */
final class CommandLine {

  private static final Pattern WORD = Pattern.compile("(--[a-z-]+)(?:=(.*))?", Pattern.DOTALL);

  private final Set<String> knownFlags;
  private final Set<String> knownValues;
  private final Set<String> flags = new HashSet<>();
  private final Map<String, String> values = new HashMap<>();

  private CommandLine(Set<String> knownFlags, Set<String> knownValues) {
    this.knownFlags = knownFlags;
    this.knownValues = knownValues;
  }

  static CommandLine parse(String[] words, Set<String> knownFlags, Set<String> knownValues) {
    CommandLine line = new CommandLine(knownFlags, knownValues);
    Iterator<String> rest = List.of(words).iterator();
    while (rest.hasNext()) {
      line.read(rest.next(), rest);
    }
    return line;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private void read(String option, Iterator<String> rest) {
    Matcher word = WORD.matcher(option);
    if (!word.matches()) {
      throw new UsageException("An option starts with --; a value follows its option.");
    }
    String name = word.group(1);
    String value = word.group(2);
    if (knownFlags.contains(name)) {
      putFlag(name, value);
    } else if (knownValues.contains(name)) {
      putValue(name, value == null && rest.hasNext() ? rest.next() : value);
    } else {
      throw new UsageException("There is no option " + name + ".");
    }
  }

  private void putFlag(String name, @Nullable String value) {
    if (value != null) {
      throw new UsageException(name + " takes no value.");
    }
    flags.add(name);
  }

  private void putValue(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new UsageException(name + " needs a value.");
    }
    if (values.putIfAbsent(name, value) != null) {
      throw new UsageException(name + " is given twice.");
    }
  }
}
