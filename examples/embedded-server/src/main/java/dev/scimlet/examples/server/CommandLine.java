package dev.scimlet.examples.server;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a command line as options: {@code --flag}, {@code --name value} or {@code
 * --name=value}.
 *
 * <p>Messages name options and never repeat values: one of them is a secret.
 */
final class CommandLine {

  private static final Pattern WORD = Pattern.compile("(--[a-z-]+)(?:=(.*))?", Pattern.DOTALL);

  private final Set<String> flags = new HashSet<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  private CommandLine() {}

  static CommandLine parse(String[] words, Set<String> knownFlags, Set<String> knownValues) {
    CommandLine line = new CommandLine();
    int i = 0;
    while (i < words.length) {
      Matcher word = WORD.matcher(words[i++]);
      if (!word.matches()) {
        throw new UsageException("Word " + i + " of the command line is no option.");
      }
      String name = word.group(1);
      if (knownFlags.contains(name) && word.group(2) == null) {
        line.flags.add(name);
      } else if (!knownValues.contains(name)) {
        throw new UsageException(unknown(name, knownFlags));
      } else if (word.group(2) != null) {
        line.put(name, word.group(2));
      } else if (i < words.length) {
        line.put(name, words[i++]);
      } else {
        throw new UsageException(name + " needs a value.");
      }
    }
    return line;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private void put(String name, String value) {
    if (value.isEmpty()) {
      throw new UsageException(name + " needs a value.");
    }
    if (values.putIfAbsent(name, value) != null) {
      throw new UsageException(name + " is given twice.");
    }
  }

  private static String unknown(String name, Set<String> knownFlags) {
    return knownFlags.contains(name)
        ? name + " takes no value."
        : "There is no option " + name + ".";
  }
}
