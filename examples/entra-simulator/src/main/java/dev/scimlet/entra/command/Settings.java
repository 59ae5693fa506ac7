package dev.scimlet.entra.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What need not be given with each command: a file of Java properties whose names are those of the
 * options. Relative paths in it are relative to the file. It never holds a secret.
 */
final class Settings {

  /** The file's name. */
  static final String FILE = "entra-simulator.properties";

  private static final Set<String> SECRETS = Set.of("token", "smtp-user", "smtp-password");
  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "tenant-url",
              "source",
              "mappings",
              "state",
              "log",
              "retention",
              "application",
              "timeout",
              "parallelism",
              "accidental-deletion-threshold",
              "skip-out-of-scope-deletions",
              "notify",
              "smtp",
              "smtp-security",
              "mail-from"));

  private final Path directory;
  private final Properties properties;

  private Settings(Path directory, Properties properties) {
    this.directory = directory;
    this.properties = properties;
  }

  /**
   * Reads the settings.
   *
   * @param file the file, or null for the one in the working directory, if there is one
   */
  static Settings read(@Nullable Path file) {
    Path path = file == null ? Path.of(FILE) : file;
    Path parent = path.toAbsolutePath().getParent();
    Path directory = file == null || parent == null ? Path.of("") : parent;
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      if (file != null) {
        throw new UsageException("There are no settings at " + file + ".");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("The settings at " + path + " cannot be read.");
    }
    properties.stringPropertyNames().forEach(name -> check(path, name));
    return new Settings(directory, properties);
  }

  /** Finds a text: that of the option, or that of the file. */
  Optional<String> text(String name, @Nullable String option) {
    return option != null
        ? Optional.of(option)
        : Optional.ofNullable(properties.getProperty(name)).map(String::strip);
  }

  /** Finds a path: that of the option, or that of the file, relative to it. */
  Optional<Path> path(String name, @Nullable Path option) {
    return option != null ? Optional.of(option) : text(name, null).map(directory::resolve);
  }

  /** Finds a path that has a default beside the file. */
  Path path(String name, @Nullable Path option, String defaultName) {
    return path(name, option).orElseGet(() -> directory.resolve(defaultName));
  }

  /** Finds a number that is not below the lowest. */
  Optional<Integer> number(String name, @Nullable Integer option, int lowest) {
    Optional<Integer> number =
        option != null ? Optional.of(option) : text(name, null).map(text -> parse(name, text));
    if (number.filter(value -> value < lowest).isPresent()) {
      throw new UsageException("--" + name + " is a number, " + lowest + " or more.");
    }
    return number;
  }

  /** Tells whether something is switched on. */
  boolean isTrue(String name) {
    String value = text(name, null).orElse("false").toLowerCase(Locale.ROOT);
    if (!value.equals("true") && !value.equals("false")) {
      throw new UsageException("The setting " + name + " is true or false.");
    }
    return value.equals("true");
  }

  /** Finds a duration. */
  Optional<Duration> duration(String name, @Nullable Duration option) {
    return option != null ? Optional.of(option) : text(name, null).map(DurationConverter::parse);
  }

  private static Integer parse(String name, String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new UsageException("The setting " + name + " is a number.");
    }
  }

  private static void check(Path path, String name) {
    if (SECRETS.contains(name)) {
      throw new UsageException(
          path
              + " holds "
              + name
              + ", which does not belong into a file. Set an environment variable: "
              + Secrets.VARIABLES
              + ".");
    }
    if (!NAMES.contains(name)) {
      throw new UsageException(
          path
              + " holds a setting that does not exist. There are "
              + String.join(", ", NAMES)
              + ".");
    }
  }
}
