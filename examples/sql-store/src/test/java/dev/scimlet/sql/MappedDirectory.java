package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of a host that has a column for nearly all that clients send, for several tenants. */
final class MappedDirectory {

  private static final List<String> ELEMENT = List.of("value", "display", "type");
  private static final List<String> ADDRESS =
      List.of("formatted", "streetAddress", "locality", "region", "postalCode", "country", "type");

  private MappedDirectory() {}

  /** Opens a store over tables that are made if they are not there. */
  static MappedResourceStore open(HikariDataSource source, ResourceType user, ResourceType group) {
    MappedTables.run(source, schema());
    return MappedResourceStore.builder(source).map(user, users()).map(group, groups()).build();
  }

  private static TableMapping users() {
    TableMapping users =
        TableMapping.of("employee")
            .tenant("tenant")
            .id("id")
            .version("version")
            .created("created_at")
            .lastModified("updated_at")
            .text("userName", "login")
            .key("userName", "login_key")
            .unique("userName")
            .text("externalId", "external_id")
            .key("externalId", "external_id_key")
            .bool("active", "enabled")
            .rows("emails", values("employee_email", ELEMENT).key("value", "value_key"))
            .rows("phoneNumbers", values("employee_phone", ELEMENT))
            .rows("roles", values("employee_role", ELEMENT))
            .rows("addresses", values("employee_address", ADDRESS))
            .rest("rest");
    texts().forEach(attribute -> users.text(attribute, column(attribute)));
    return users
        .key("displayName", "display_name_key")
        .text(LucidExtension.USER_URI + ":billingCode", "billing_code");
  }

  private static List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "displayName",
                "nickName",
                "profileUrl",
                "title",
                "userType",
                "preferredLanguage",
                "locale",
                "timezone",
                "name.formatted",
                "name.familyName",
                "name.givenName",
                "name.middleName",
                "name.honorificPrefix",
                "name.honorificSuffix"));
    for (String name :
        List.of(
            "employeeNumber",
            "costCenter",
            "organization",
            "division",
            "department",
            "manager.value")) {
      texts.add(Inventory.ENTERPRISE + ":" + name);
    }
    return texts;
  }

  private static ChildTable values(String table, List<String> parts) {
    ChildTable values = ChildTable.of(table, "employee").position("place");
    parts.forEach(part -> values.text(part, column(part)));
    return values.bool("primary", "main");
  }

  private static TableMapping groups() {
    return TableMapping.of("crew")
        .tenant("tenant")
        .id("id")
        .version("version")
        .created("created_at")
        .lastModified("updated_at")
        .text("displayName", "name")
        .key("displayName", "name_key")
        .unique("displayName")
        .text("externalId", "external_id")
        .membersOfAnyType("crew_member", "crew", "member", "member_type")
        .rest("rest");
  }

  /** The last name of an attribute, with underscores. */
  private static String column(String attribute) {
    String path = attribute.substring(attribute.lastIndexOf(':') + 1);
    return "a_" + path.replace('.', '_').replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static List<String> schema() {
    String common =
        " (tenant text not null, id text collate \"C\" primary key, version bigint not null,"
            + " created_at timestamptz not null, updated_at timestamptz not null, rest text,"
            + " external_id text, ";
    StringBuilder users =
        new StringBuilder("create table if not exists employee")
            .append(common)
            .append("external_id_key text collate \"C\", login text not null,")
            .append(" login_key text collate \"C\" not null, display_name_key text collate \"C\",")
            .append(" enabled boolean, billing_code text, ");
    texts().forEach(attribute -> users.append(column(attribute)).append(" text, "));
    return List.of(
        users.append("unique (tenant, login_key))").toString(),
        "create table if not exists crew"
            + common
            + "name text not null, name_key text collate \"C\" not null,"
            + " unique (tenant, name_key))",
        "create table if not exists crew_member (crew text collate \"C\" not null references"
            + " crew (id), member text collate \"C\" not null, member_type text, primary key"
            + " (crew, member))",
        valuesSchema("employee_email", ELEMENT, "value_key text collate \"C\", "),
        valuesSchema("employee_phone", ELEMENT, ""),
        valuesSchema("employee_role", ELEMENT, ""),
        valuesSchema("employee_address", ADDRESS, ""));
  }

  private static String valuesSchema(String table, List<String> parts, String more) {
    StringBuilder schema =
        new StringBuilder("create table if not exists ")
            .append(table)
            .append(" (employee text collate \"C\" not null references employee (id),")
            .append(" place integer not null, main boolean, ")
            .append(more);
    parts.forEach(part -> schema.append(column(part)).append(" text, "));
    return schema.append("primary key (employee, place))").toString();
  }
}
