package dev.scimlet.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Brings the tables up to date: runs each script that was not run yet, in order. */
final class Migrations {

  private static final List<String> SCRIPTS = List.of("V1__init.sql");

  private static final String TABLE =
      "create table if not exists scim_schema"
          + " (version integer not null primary key, script text not null)";

  /** Nodes that start at the same time migrate one after the other. */
  private static final SqlFragment LOCK =
      SqlFragment.of("select pg_advisory_xact_lock(?)", 0x7363696d6c6574L);

  private Migrations() {}

  static void lock(Session session) throws SQLException {
    if (session.dialect() == SqlDialect.POSTGRESQL) {
      // Whoever waited must see what the other one made.
      session.seeEveryCommit();
      session.query(LOCK, row -> 0);
    }
  }

  static void run(Session session) throws SQLException {
    session.execute(TABLE);
    long done = version(session);
    for (int version = 1; version <= SCRIPTS.size(); version++) {
      if (version > done) {
        String script = SCRIPTS.get(version - 1);
        for (String statement : statements(session.dialect(), script)) {
          session.execute(statement);
        }
        session.update(SqlFragment.of("insert into scim_schema values (?, ?)", version, script));
      }
    }
  }

  /** Refuses tables that are older or newer than this code. */
  static void check(Session session) throws SQLException {
    long found = version(session);
    if (found != SCRIPTS.size()) {
      throw new IllegalStateException(
          "The tables have version " + found + ", and this version needs " + SCRIPTS.size() + ".");
    }
  }

  private static long version(Session session) throws SQLException {
    return session.number(SqlFragment.of("select coalesce(max(version), 0) from scim_schema"));
  }

  private static List<String> statements(SqlDialect dialect, String script) {
    String text = read(dialect.folder() + "/" + script).replaceAll("(?m)^\\s*--.*$", "");
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String read(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return new String(
          Stream.ofNullable(in).findFirst().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
