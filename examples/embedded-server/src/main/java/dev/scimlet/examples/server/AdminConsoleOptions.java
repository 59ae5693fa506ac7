package dev.scimlet.examples.server;

import dev.scimlet.examples.server.console.ConsoleOptions;
import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.product.AdminPassword;
import dev.scimlet.examples.server.product.LogRetention;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command line says of the admin console. */
final class AdminConsoleOptions {

  private static final String PASSWORD = "SCIMLET_ADMIN_PASSWORD";
  private static final String LOG_DAYS = "--log-days";
  private static final String LOG_ROWS = "--log-rows";

  private static final String DIRECTORY_LINES = "--directory-lines";

  static final Set<String> VALUES = Set.of(LOG_DAYS, LOG_ROWS, DIRECTORY_LINES);

  private static final int MOST_DAYS = 3_650;
  private static final int MOST_ROWS = 100_000_000;

  private AdminConsoleOptions() {}

  /**
   * Reads the options.
   *
   * @return how the console is to be, or null for none
   * @throws UsageException if they make no sense
   */
  static @Nullable ConsoleOptions read(CommandLine line, Map<String, String> environment) {
    LogRetention retention = retention(line);
    ConsoleOptions options =
        ConsoleOptions.defaults()
            .withPassword(password(environment))
            .withLogRetention(retention)
            .withDirectoryLimit(directoryLimit(line));
    return line.has("--no-console") ? null : options;
  }

  private static LogRetention retention(CommandLine line) {
    LogRetention standard = LogRetention.standard();
    return new LogRetention(
        line.find(LOG_DAYS)
            .map(text -> Duration.ofDays(number(LOG_DAYS, text, MOST_DAYS)))
            .orElse(standard.age()),
        line.find(LOG_ROWS)
            .map(text -> (long) number(LOG_ROWS, text, MOST_ROWS))
            .orElse(standard.rows()));
  }

  private static int directoryLimit(CommandLine line) {
    return line.find(DIRECTORY_LINES)
        .map(text -> number(DIRECTORY_LINES, text, MOST_ROWS))
        .orElse(Directory.STANDARD_LIMIT);
  }

  private static int number(String option, String text, int highest) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= highest) {
        return number;
      }
    }
    throw new UsageException(option + " must be a number from 1 to " + highest + ".");
  }

  private static @Nullable String password(Map<String, String> environment) {
    String given = environment.get(PASSWORD);
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (given.codePointCount(0, given.length()) < AdminPassword.MINIMUM_LENGTH) {
      throw new UsageException(
          PASSWORD + " must have at least " + AdminPassword.MINIMUM_LENGTH + " characters.");
    }
    return given;
  }
}
