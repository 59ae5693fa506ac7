package dev.scimlet.examples.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command line says of where resources are kept. */
final class StorageOptions {

  private static final String DEFAULT_DIRECTORY = "scimlet-data";
  private static final String PASSWORD = "SCIMLET_DATABASE_PASSWORD";
  private static final Pattern PASSWORD_IN_URL =
      Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);

  private StorageOptions() {}

  /**
   * Reads the options.
   *
   * @throws UsageException if they contradict each other
   */
  static Storage read(CommandLine line, Map<String, String> environment) {
    String directory = line.find("--data").orElse(null);
    String url = line.find("--database").orElse(null);
    String user = line.find("--database-user").orElse(null);
    if (line.has("--memory") && (directory != null || url != null)) {
      throw new UsageException(
          "--memory keeps nothing: it goes with neither --data nor --database.");
    }
    if (directory != null && url != null) {
      throw new UsageException("--data and --database exclude each other.");
    }
    if (user != null && url == null) {
      throw new UsageException("--database-user needs --database.");
    }
    if (url != null) {
      return database(url, user, environment.get(PASSWORD));
    }
    return line.has("--memory")
        ? Storage.memory()
        : Storage.directory(path(directory == null ? DEFAULT_DIRECTORY : directory));
  }

  private static Storage database(String url, @Nullable String user, @Nullable String password) {
    if (PASSWORD_IN_URL.matcher(url).find()) {
      throw new UsageException(
          "The password is not part of --database: others would see it. Set " + PASSWORD + ".");
    }
    if (!url.startsWith("jdbc:postgresql:") || !isUnderstood(url)) {
      throw new UsageException(
          "--database must be the URL of a PostgreSQL database, for instance"
              + " jdbc:postgresql://localhost/scimlet.");
    }
    return Storage.postgresql(url, user, password);
  }

  private static boolean isUnderstood(String url) {
    try {
      return DriverManager.getDriver(url) != null;
    } catch (SQLException e) {
      return false;
    }
  }

  private static Path path(String directory) {
    try {
      return Path.of(directory);
    } catch (InvalidPathException e) {
      throw new UsageException("--data must be the path of a directory.", e);
    }
  }
}
