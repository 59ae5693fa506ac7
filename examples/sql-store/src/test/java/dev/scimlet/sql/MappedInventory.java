package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tables of a host for the types of {@link Inventory}: with columns of every kind, of which some
 * have keys, some are ASCII and others are plain; with tables of values; and the rest as JSON.
 */
final class MappedInventory {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private MappedInventory() {}

  /** Opens a store over new tables, which keep several tenants apart. */
  static MappedResourceStore open(HikariDataSource source) {
    String name = "i" + NAMES.incrementAndGet();
    MappedTables.run(source, schema(name));
    return MappedResourceStore.builder(source)
        .map(Inventory.USER, users(name))
        .map(Inventory.GROUP, groups(name))
        .build();
  }

  private static TableMapping users(String name) {
    return inventory(
        TableMapping.of(name + "_user")
            .tenant("tenant")
            .id("id")
            .version("version")
            .created("created_at")
            .lastModified("updated_at")
            .text("userName", "login")
            .key("userName", "login_key")
            .text("externalId", "external_id")
            .key("externalId", "external_id_key")
            .text("displayName", "display_name")
            .key("displayName", "display_name_key")
            .text("nickName", "nick_name")
            .text("title", "title")
            .bool("active", "enabled")
            .text("name.familyName", "last_name")
            .key("name.familyName", "last_name_key")
            .text("name.givenName", "first_name")
            .text(Inventory.ENTERPRISE + ":employeeNumber", "employee_no")
            .text("phoneNumbers[type eq \"work\"].value", "work_phone")
            .text("phoneNumbers[type eq \"work\"].display", "work_phone_label")
            .bool("phoneNumbers[type eq \"work\"].primary", "work_phone_main")
            .text("phoneNumbers[type eq \"home\"].value", "home_phone")
            .rows("emails", elements(name + "_email").key("value", "value_key"))
            .rows("roles", elements(name + "_role"))
            .rest("rest"),
        name);
  }

  private static TableMapping inventory(TableMapping users, String name) {
    String prefix = Inventory.URI + ":";
    return users
        .text(prefix + "badge", "badge")
        .ascii(prefix + "badge")
        .text(prefix + "text", "a_text")
        .text(prefix + "exactText", "exact_text")
        .key(prefix + "exactText", "exact_text_key")
        .text(prefix + "note", "note")
        .text(prefix + "page", "page")
        .text(prefix + "blob", "a_blob")
        .text(prefix + "place.city", "city")
        .key(prefix + "place.city", "city_key")
        .bool(prefix + "flag", "flag")
        .integer(prefix + "level", "level")
        .decimal(prefix + "price", "price")
        .dateTime(prefix + "start", "started_at")
        .rows(prefix + "texts", values(name + "_text"))
        .rows(prefix + "exactTexts", values(name + "_exact_text").key("value", "value_key"));
  }

  private static ChildTable elements(String table) {
    return ChildTable.of(table, "owner")
        .text("value", "value")
        .text("type", "kind")
        .bool("primary", "main")
        .text("display", "label")
        .position("place");
  }

  private static ChildTable values(String table) {
    return ChildTable.of(table, "owner").text("value", "value").position("place");
  }

  private static TableMapping groups(String name) {
    return TableMapping.of(name + "_group")
        .tenant("tenant")
        .id("id")
        .version("version")
        .created("created_at")
        .lastModified("updated_at")
        .text("displayName", "name")
        .key("displayName", "name_key")
        .text("externalId", "external_id")
        .membersOfAnyType(name + "_member", "group_id", "member_id", "member_type")
        .rest("rest");
  }

  private static List<String> schema(String name) {
    String common =
        " (tenant text not null, id text collate \"C\" primary key, version bigint not null,"
            + " created_at timestamptz not null, updated_at timestamptz, rest text,"
            + " external_id text, ";
    String values =
        " (owner text collate \"C\" not null, place integer not null, value text, value_key text"
            + " collate \"C\", kind text, main boolean, label text, primary key (owner, place))";
    return List.of(
        "create table "
            + name
            + "_user"
            + common
            + "external_id_key text collate \"C\", login text not null, login_key text collate \"C\""
            + " not null, display_name text, display_name_key text, nick_name text, title text,"
            + " enabled boolean, last_name text, last_name_key text collate \"C\", first_name text,"
            + " employee_no text, work_phone text, work_phone_label text, work_phone_main boolean, home_phone text, badge text, a_text text, exact_text text, exact_text_key text"
            + " collate \"C\", note text, page text, a_blob text, city text, city_key text,"
            + " flag boolean, level bigint, price numeric, started_at timestamptz)",
        "create table " + name + "_group" + common + "name text, name_key text collate \"C\")",
        "create table " + name + "_email" + values,
        "create table " + name + "_role" + values,
        "create table " + name + "_text" + values,
        "create table " + name + "_exact_text" + values,
        "create table "
            + name
            + "_member (group_id text collate \"C\" not null, member_id text collate \"C\" not null,"
            + " member_type text, primary key (group_id, member_id))",
        "create index " + name + "_member_of on " + name + "_member (member_id)",
        "create index " + name + "_login on " + name + "_user (tenant, login_key)");
  }
}
