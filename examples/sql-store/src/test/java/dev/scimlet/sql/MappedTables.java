package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Tables as a host has them, and their mappings: with keys and a column for the rest; as plain as
 * tables are; and for one tenant alone.
 */
final class MappedTables {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";

  private MappedTables() {}

  /**
   * Opens a store that can keep everything: several tenants, userName, externalId, displayName and
   * family names with keys, e-mail addresses and members in tables, and the rest as JSON. The
   * tables are made if they are not there.
   */
  static MappedResourceStore full(HikariDataSource source, ResourceType user, ResourceType group) {
    return full(source, source, user, group);
  }

  /** The same by another way to the database. */
  static MappedResourceStore full(
      HikariDataSource source, DataSource way, ResourceType user, ResourceType group) {
    run(source, fullSchema());
    TableMapping users = fullUsers(user);
    TableMapping groups =
        TableMapping.of("team")
            .tenant("tenant_id")
            .id("id")
            .version("version")
            .created("created_at")
            .lastModified("updated_at")
            .text("displayName", "name")
            .key("displayName", "name_key")
            .text("externalId", "external_id")
            .membersOfAnyType("team_member", "team_id", "member_id", "member_type")
            .rest("scim_rest");
    return MappedResourceStore.builder(way).map(user, users).map(group, groups).build();
  }

  private static TableMapping fullUsers(ResourceType user) {
    TableMapping users =
        TableMapping.of("app_user")
            .tenant("tenant_id")
            .id("id")
            .version("version")
            .created("created_at")
            .lastModified("updated_at")
            .text("userName", "login")
            .key("userName", "login_key")
            .unique("userName")
            .text("externalId", "external_id")
            .key("externalId", "external_id_key")
            .text("displayName", "display_name")
            .key("displayName", "display_name_key")
            .text("name.familyName", "last_name")
            .key("name.familyName", "last_name_key")
            .text("name.givenName", "first_name")
            .bool("active", "enabled")
            .text(ENTERPRISE + "employeeNumber", "employee_no")
            .rest("scim_rest");
    Attribute emails = user.schema().findAttribute("emails").orElseThrow();
    ChildTable addresses =
        ChildTable.of("user_email", "user_id")
            .text("value", "address")
            .key("value", "address_key")
            .text("type", "kind")
            .bool("primary", "is_primary")
            .position("place");
    return users.rows(
        "emails",
        emails.subAttribute("display") == null ? addresses : addresses.text("display", "label"));
  }

  /**
   * Opens a store for several tenants over plain tables: numbers that the database makes, texts
   * without keys, the time of the last change for a version, and groups with their members as JSON.
   */
  static MappedResourceStore plain(HikariDataSource source, ResourceType user, ResourceType group) {
    run(source, plainSchema());
    TableMapping users =
        TableMapping.of("person")
            .tenant("customer")
            .generatedId("nr", "p-")
            .created("created_at")
            .lastModified("updated_at")
            .text("userName", "login")
            .text("externalId", "external_id")
            .text("displayName", "display_name")
            .text("title", "title")
            .text("name.familyName", "last_name")
            .text("name.givenName", "first_name")
            .bool("active", "enabled")
            .text(ENTERPRISE + "employeeNumber", "employee_no")
            .ascii(ENTERPRISE + "employeeNumber")
            .text(ENTERPRISE + "manager.value", "manager")
            .rows(
                "emails",
                ChildTable.of("person_email", "person")
                    .text("value", "address")
                    .text("type", "kind")
                    .bool("primary", "main")
                    .position("place"));
    TableMapping groups =
        TableMapping.of("circle")
            .tenant("customer")
            .id("nr")
            .lastModified("updated_at")
            .created("created_at")
            .text("displayName", "name")
            .rest("body");
    return MappedResourceStore.builder(source)
        .map(users.resourceType(user), users)
        .map(group, groups)
        .build();
  }

  /** Opens a store for one tenant over tables that no other tenant shares. */
  static MappedResourceStore single(
      HikariDataSource source, String tenant, ResourceType user, ResourceType group, String name) {
    run(source, singleSchema(name));
    TableMapping users =
        TableMapping.of(name + "_user")
            .id("id")
            .version("version")
            .created("created_at")
            .lastModified("updated_at")
            .text("userName", "login")
            .key("userName", "login_key")
            .unique("userName")
            .rest("rest");
    TableMapping groups =
        TableMapping.of(name + "_group")
            .id("id")
            .version("version")
            .created("created_at")
            .lastModified("updated_at")
            .members(name + "_member", "group_id", "member_id", user.name())
            .rest("rest");
    return MappedResourceStore.builder(source)
        .map(user, users)
        .map(group, groups)
        .tenant(tenant)
        .build();
  }

  static boolean isPostgresql(HikariDataSource source) {
    return Objects.requireNonNull(source.getJdbcUrl()).startsWith("jdbc:postgresql:");
  }

  /** Runs statements in which texts, times and booleans are those of PostgreSQL. */
  static void run(HikariDataSource source, List<String> statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(isPostgresql(source) ? sql : ofSqlite(sql));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofSqlite(String sql) {
    return sql.replace(" collate \"C\"", "")
        .replace("timestamptz", "integer")
        .replace(
            "bigint generated always as identity primary key", "integer primary key autoincrement");
  }

  private static List<String> fullSchema() {
    return List.of(
        "create table if not exists app_user (tenant_id text not null, id text collate \"C\" primary"
            + " key, login text not null, login_key text collate \"C\" not null, external_id text,"
            + " external_id_key text collate \"C\", display_name text, display_name_key text"
            + " collate \"C\", first_name text, last_name text, last_name_key text collate \"C\","
            + " enabled boolean, employee_no text, scim_rest text, version bigint not null default"
            + " 0, created_at timestamptz not null, updated_at timestamptz not null, unique"
            + " (tenant_id, login_key))",
        "create table if not exists user_email (user_id text collate \"C\" not null references"
            + " app_user (id), place integer not null, address text, address_key text collate"
            + " \"C\", kind text, label text, is_primary boolean, primary key (user_id, place))",
        "create table if not exists team (tenant_id text not null, id text collate \"C\" primary"
            + " key, name text not null, name_key text collate \"C\" not null, external_id text,"
            + " scim_rest text, version bigint not null default 0, created_at timestamptz not null,"
            + " updated_at timestamptz not null)",
        "create table if not exists team_member (team_id text collate \"C\" not null references"
            + " team (id), member_id text collate \"C\" not null, member_type text, primary key"
            + " (team_id, member_id))",
        "create index if not exists team_member_of on team_member (member_id)",
        "create index if not exists user_email_address on user_email (address_key)");
  }

  private static List<String> plainSchema() {
    return List.of(
        "create table if not exists person (nr bigint generated always as identity primary key,"
            + " customer text not null, login text not null, external_id text, display_name text,"
            + " title text, first_name text, last_name text, enabled boolean, employee_no text,"
            + " manager text, created_at timestamptz, updated_at timestamptz)",
        "create table if not exists person_email (person bigint not null references person (nr),"
            + " place integer not null, address text, kind text, main boolean)",
        "create table if not exists circle (customer text not null, nr text primary key, name text,"
            + " body text, created_at timestamptz, updated_at timestamptz)");
  }

  private static List<String> singleSchema(String name) {
    return List.of(
        "create table if not exists "
            + name
            + "_user (id text collate \"C\" primary key, login text not null, login_key text"
            + " collate \"C\" not null unique, rest text, version integer not null, created_at"
            + " timestamptz, updated_at timestamptz)",
        "create table if not exists "
            + name
            + "_group (id text collate \"C\" primary key, rest text, version integer not null,"
            + " created_at timestamptz, updated_at timestamptz)",
        "create table if not exists "
            + name
            + "_member (group_id text collate \"C\" not null, member_id text collate \"C\" not"
            + " null, primary key (group_id, member_id))");
  }
}
