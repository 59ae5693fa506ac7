package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Columns of a host are searched and sorted as the engine does")
class MappedSearchTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "ab",
          "AB",
          "Ab\u0301",
          "b",
          "\u0131lk",
          "ilk",
          "ILK",
          "İlk",
          "straße",
          "STRASSE",
          "ſtrasse",
          "\u212Aelvin",
          "kelvin",
          "KELVIN",
          "é",
          "e\u0301",
          "É",
          "ﬁ",
          "fi",
          "ｆｉ",
          "%",
          "_",
          "a%b",
          "a_b",
          "a!b",
          "'",
          "\"",
          "\\",
          "a' or '1'='1",
          "𝒵",
          "z",
          "zz",
          "a".repeat(300),
          "A".repeat(300) + "b",
          "é".repeat(300),
          " a",
          "a ");

  private static final List<String> CODES = List.of("", "a", "A", "ab", "B", "b-1", "a%", "Z_9");

  private static final ResourceType THING =
      ResourceType.of(
          "Thing",
          "/Things",
          Schema.of(
              "urn:example:Thing",
              "Thing",
              Attribute.string("keyed").build(),
              Attribute.string("plain").build(),
              Attribute.string("exact").caseExact().build(),
              Attribute.string("code").build(),
              Attribute.string("exactCode").caseExact().build(),
              Attribute.builder("on", AttributeType.BOOLEAN).build(),
              Attribute.builder("size", AttributeType.INTEGER).build(),
              Attribute.builder("weight", AttributeType.DECIMAL).build(),
              Attribute.builder("since", AttributeType.DATE_TIME).build(),
              Attribute.complex(
                      "mails",
                      Attribute.string("value").build(),
                      Attribute.string("type").build(),
                      Attribute.builder("primary", AttributeType.BOOLEAN).build())
                  .multiValued()
                  .build(),
              Attribute.complex(
                      "phones", Attribute.string("value").build(), Attribute.string("type").build())
                  .multiValued()
                  .build(),
              Attribute.string("tags").multiValued().build()));

  private static final List<String> SCHEMA =
      List.of(
          "create table thing (id text collate \"C\" primary key, keyed text, keyed_key text collate"
              + " \"C\", plain text, exact text, code text, exact_code text not null default '',"
              + " is_on boolean, size integer, weight numeric, since timestamptz, work text, home"
              + " text, external_id text, updated_at timestamptz not null)",
          "create table thing_mail (thing text collate \"C\", address text, kind text, main"
              + " boolean)",
          "create table thing_tag (thing text collate \"C\", tag text)");

  private static final StoreContext CONTEXT =
      new StoreContext(
          "t", "", Instant.parse("2026-01-02T03:04:05Z"), Instant.parse("2999-01-01T00:00:00Z"));

  private final Random random = new Random(42);

  @Test
  void onPostgresql() {
    try (HikariDataSource database = HostDatabases.postgresql()) {
      searches(database);
    }
  }

  @Test
  void onSqlite(@TempDir Path directory) {
    try (HikariDataSource database = HostDatabases.sqlite(directory)) {
      searches(database);
    }
  }

  private void searches(HikariDataSource database) {
    HostDatabases.run(database, SCHEMA);
    TableMapping mapping =
        TableMapping.of("thing")
            .id("id")
            .lastModified("updated_at")
            .text("externalId", "external_id")
            .text("keyed", "keyed")
            .key("keyed", "keyed_key")
            .text("plain", "plain")
            .text("exact", "exact")
            .text("code", "code")
            .ascii("code")
            .text("exactCode", "exact_code")
            .ascii("exactCode")
            .bool("on", "is_on")
            .integer("size", "size")
            .decimal("weight", "weight")
            .dateTime("since", "since")
            .text("phones[type eq \"work\"].value", "work")
            .text("phones[type eq \"home\"].value", "home")
            .rows(
                "mails",
                ChildTable.of("thing_mail", "thing")
                    .text("value", "address")
                    .text("type", "kind")
                    .bool("primary", "main"))
            .rows("tags", ChildTable.of("thing_tag", "thing").text("value", "tag"));
    MappedResourceStore store =
        MappedResourceStore.builder(database).map(THING, mapping).tenant("t").build();
    for (int i = 0; i < 150; i++) {
      store.insert(CONTEXT, new ResourceKey("Thing", "id-" + i), thing());
    }
    List<StoredResource> all = run(store, null, List.of(), new Page.Index(0, 1_000));
    assertThat(all).hasSize(150);
    for (String text : filters()) {
      Filter filter = Filters.parse(text, THING.resolver(), FilterOptions.strict());
      FilterMatcher matcher = FilterMatcher.compile(filter);
      List<StoredResource> matches = all.stream().filter(matcher::matches).toList();
      assertThat(run(store, filter, List.of(), new Page.Index(0, 1_000)))
          .as(text)
          .isEqualTo(matches);
    }
    for (String attribute :
        List.of("keyed", "plain", "code", "exactCode", "on", "size", "weight", "since", "id")) {
      for (SortKey.Order order : SortKey.Order.values()) {
        sorts(store, all, by(attribute, order));
      }
    }
    assertPushed(store);
  }

  /** What the database decides alone. */
  private static void assertPushed(ResourceStore store) {
    for (String text :
        List.of(
            "keyed eq \"a\"",
            "keyed sw \"a\" and not (code eq \"b\")",
            "code co \"a\" or on eq true",
            "size gt 3 and since lt \"2030-01-01T00:00:00Z\"",
            "mails[primary eq false and type pr]",
            "id eq \"id-1\"")) {
      Filter filter = Filters.parse(text, THING.resolver(), FilterOptions.strict());
      SqlFilter found =
          SqlFilter.of(filter, ((MappedResourceStore) store).search(CONTEXT, "Thing"));
      assertThat(found.isExact()).as(text).isTrue();
    }
  }

  private void sorts(ResourceStore store, List<StoredResource> all, SortKey key) {
    SortOrder order = new SortOrder(List.of(key));
    List<StoredResource> sorted =
        all.stream().sorted(Comparator.comparing(order::position, order)).toList();
    assertThat(run(store, null, List.of(key), new Page.Index(7, 40)))
        .as(key.toString())
        .isEqualTo(sorted.subList(7, 47));
    for (Page.Side side : Page.Side.values()) {
      List<StoredResource> met = new ArrayList<>();
      Position place = null;
      List<StoredResource> page;
      do {
        page = run(store, null, List.of(key), new Page.Cursor(place, side, 13));
        boolean after = side == Page.Side.AFTER;
        met.addAll(after ? met.size() : 0, page);
        place = page.isEmpty() ? null : order.position(page.get(after ? page.size() - 1 : 0));
      } while (!page.isEmpty());
      assertThat(met).as(key + " " + side).isEqualTo(sorted);
    }
  }

  private static SortKey by(String attribute, SortKey.Order order) {
    ResolvedAttribute resolved = THING.resolver().resolve(attribute).orElseThrow();
    return new SortKey(resolved.path(), resolved.leaf(), order);
  }

  /** The page of a query, finished as the engine finishes it. */
  private static List<StoredResource> run(
      ResourceStore store, @Nullable Filter filter, List<SortKey> sort, Page page) {
    Query query =
        new Query("Thing", filter, sort, page, Query.Total.EXACT, Projection.everything());
    SortOrder order = new SortOrder(sort);
    try (QueryResult result = store.query(CONTEXT, query)) {
      List<StoredResource> rows = new ArrayList<>(result.rows().toList());
      if (result.reached() == Reached.PAGED) {
        return rows;
      }
      Filter residual = result.residual();
      if (residual != null) {
        FilterMatcher matcher = FilterMatcher.compile(residual);
        rows.removeIf(row -> !matcher.matches(row));
      }
      rows.sort(Comparator.comparing(order::position, order));
      if (page instanceof Page.Index index) {
        return rows.stream().skip(index.offset()).limit(index.limit()).toList();
      }
      Page.Cursor cursor = (Page.Cursor) page;
      Position place = cursor.place();
      boolean after = cursor.side() == Page.Side.AFTER;
      if (place != null) {
        rows.removeIf(
            row -> {
              int there = order.compare(order.position(row), place);
              return after ? there <= 0 : there >= 0;
            });
      }
      int size = Math.min(cursor.limit(), rows.size());
      return after ? rows.subList(0, size) : rows.subList(rows.size() - size, rows.size());
    }
  }

  private Resource thing() {
    ScimObject.Builder body = ScimObject.builder();
    maybe(body, "keyed", TEXTS);
    maybe(body, "plain", TEXTS);
    maybe(body, "exact", TEXTS);
    maybe(body, "code", CODES);
    body.put("exactCode", one(CODES));
    if (random.nextInt(3) > 0) {
      body.put("on", random.nextBoolean());
    }
    if (random.nextInt(3) > 0) {
      body.put("size", ScimNumber.of(random.nextInt(9) - 4));
    }
    if (random.nextInt(3) > 0) {
      body.put(
          "weight", ScimNumber.of(new BigDecimal(random.nextInt(9) - 4).scaleByPowerOfTen(-1)));
    }
    if (random.nextInt(3) > 0) {
      body.put(
          "since",
          one(List.of("2026-01-01T00:00:00Z", "2027-05-05T05:05:05.123Z", "1960-01-01T00:00:00Z")));
    }
    List<ScimObject> mails = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      ScimObject.Builder mail = ScimObject.builder();
      maybe(mail, "value", TEXTS);
      maybe(mail, "type", CODES);
      if (random.nextBoolean()) {
        mail.put("primary", random.nextBoolean());
      }
      // A row without a value in any column is no value.
      mails.add(mail.build());
    }
    if (!mails.isEmpty()) {
      body.put("mails", ScimArray.of(mails));
    }
    List<ScimObject> phones = new ArrayList<>();
    for (String type : List.of("work", "home")) {
      if (random.nextBoolean()) {
        phones.add(ScimObject.builder().put("type", type).put("value", one(TEXTS)).build());
      }
    }
    if (!phones.isEmpty()) {
      body.put("phones", ScimArray.of(phones));
    }
    if (random.nextBoolean()) {
      body.put("tags", ScimArray.of(ScimString.of(one(TEXTS))));
    }
    return Resource.of(THING, body.build());
  }

  private void maybe(ScimObject.Builder body, String name, List<String> values) {
    if (random.nextInt(4) > 0) {
      body.put(name, one(values));
    }
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<String> filters() {
    List<String> filters =
        new ArrayList<>(
            List.of(
                "mails pr",
                "mails.value pr",
                "not (mails.type pr)",
                "phones pr",
                "phones.value pr",
                "phones.type eq \"WORK\"",
                "phones.type ne \"work\"",
                "phones[type eq \"home\" and value pr]",
                "phones[type ne \"home\"]",
                "phones[type eq \"work\" or value eq \"a\"]",
                "not (phones[type eq \"work\"])",
                "mails[primary eq true]",
                "mails[primary eq false]",
                "mails[primary ne true and value pr]",
                "mails[primary ne true]",
                "mails[not (primary eq true)]",
                "mails[not (value eq \"a\")]",
                "mails[not (value pr)]",
                "mails[type ne \"a\"]",
                "not (mails[not (type eq \"a\")])",
                "mails.primary eq false",
                "mails.primary ne true",
                "tags pr",
                "on eq true",
                "on ne true",
                "not (on eq false)",
                "on pr",
                "size pr",
                "weight eq 0.1",
                "weight ne 0.1",
                "weight ge -0.2",
                "weight eq 0.10000000000000000001",
                "weight ne 0.10000000000000000001",
                "weight lt 0.10000000000000000001",
                "weight gt 0.09999999999999999999",
                "weight le 1E-400",
                "weight lt 1E400",
                "weight gt -1E400",
                "size eq 2.0",
                "size eq 2.5",
                "size lt 99999999999999999999",
                "since eq \"2026-01-01T01:00:00+01:00\"",
                "since gt \"2026-01-01T00:00:00.0000001Z\"",
                "since ne \"2026-01-01T00:00:00Z\"",
                "not (since le \"2026-01-01T00:00:00Z\")",
                "id eq \"id-7\"",
                "id eq \"ID-7\"",
                "id gt \"id-5\"",
                "id ne \"id-5\"",
                "meta.lastModified eq \"2026-01-02T03:04:05Z\"",
                "meta.lastModified gt \"2026-01-02T03:04:05Z\"",
                "meta.created pr"));
    for (int size = -4; size <= 4; size += 2) {
      for (String operator : List.of("eq", "ne", "gt", "ge", "lt", "le")) {
        filters.add("size " + operator + " " + size);
      }
    }
    for (String path :
        List.of(
            "keyed",
            "plain",
            "exact",
            "code",
            "exactCode",
            "mails.value",
            "mails.type",
            "phones.value",
            "tags")) {
      filters.add(path + " pr");
      for (String operator : List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le")) {
        for (int i = 0; i < 8; i++) {
          String comparison = path + " " + operator + " " + quoted(one(TEXTS));
          filters.add(random.nextBoolean() ? comparison : "not (" + comparison + ")");
        }
      }
    }
    for (int i = 0; i < 60; i++) {
      filters.add(
          "mails[type eq "
              + quoted(one(CODES))
              + " and value "
              + one(List.of("eq", "sw", "co", "ne"))
              + " "
              + quoted(one(TEXTS))
              + "]");
      filters.add(
          "plain eq "
              + quoted(one(TEXTS))
              + " or (keyed sw "
              + quoted(one(TEXTS))
              + " and not (code eq "
              + quoted(one(CODES))
              + "))");
    }
    return filters;
  }

  private static String quoted(String text) {
    return ScimJson.print(ScimString.of(text));
  }
}
