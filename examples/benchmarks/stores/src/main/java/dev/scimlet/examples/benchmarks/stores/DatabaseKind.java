package dev.scimlet.examples.benchmarks.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A database that the server can keep its resources in. */
enum DatabaseKind {
  POSTGRESQL {
    @Override
    Database open(Path directory) throws IOException {
      return PostgresqlDatabase.open(directory.resolve("postgresql"));
    }
  },

  SQLITE {
    @Override
    Database open(Path directory) throws IOException {
      return SqliteDatabase.open(directory.resolve("sqlite"));
    }
  };

  /** Opens the database in a directory, empty or as an earlier run left it. */
  abstract Database open(Path directory) throws IOException;

  static DatabaseKind named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
