package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.Member;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Opening a store: migrations, other indexes, other versions, several nodes at once. */
abstract class OpeningContract {

  private static final ResourceType UNIQUE_TITLE = Inventory.USER.withUnique("title");

  /** A new, empty database. */
  abstract HikariDataSource newDatabase();

  @Test
  void otherIndexFindsWhatIsStored() {
    try (HikariDataSource source = newDatabase()) {
      Population.of("t", 1).load(open(source, Inventory.USER));
      List<String> filters = List.of("title pr", "title ge \"a\"", "not (title sw \"x\")");
      List<List<String>> before = answers(open(source, Inventory.USER), filters);
      SqlResourceStore indexed =
          SqlResourceStore.builder(source)
              .types(Inventory.USER, Inventory.GROUP)
              .index("User", "title")
              .build();
      assertThat(answers(indexed, filters)).isEqualTo(before);
      assertThat(Tables.contents(source).get("scim_attribute"))
          .anyMatch(row -> row.contains("|title"));
      assertThat(answers(open(source, Inventory.USER), filters)).isEqualTo(before);
    }
  }

  @Test
  void otherFingerprintMakesTheIndexAnew() throws SQLException {
    try (HikariDataSource source = newDatabase()) {
      SqlResourceStore store = open(source, Inventory.USER);
      Population.of("t", 1).load(store);
      Population.of("another", 2).load(store);
      Map<String, List<String>> before = Tables.contents(source);
      execute(source, "delete from scim_index", "delete from scim_unique");
      execute(source, "update scim_type set fingerprint = 'folding 1'");
      open(source, Inventory.USER);
      assertThat(Tables.contents(source)).isEqualTo(before);
    }
  }

  @Test
  void moreResourcesThanAreReadAtOnceAreIndexedAnew() throws SQLException {
    try (HikariDataSource source = newDatabase()) {
      open(source, Inventory.USER)
          .inTransaction(
              context(),
              store ->
                  IntStream.range(0, 1_200)
                      .mapToObj(number -> "u" + number)
                      .map(id -> store.insert(context(), new ResourceKey("User", id), user(id)))
                      .toList());
      Map<String, List<String>> before = Tables.contents(source);
      execute(source, "delete from scim_index", "delete from scim_unique");
      execute(source, "update scim_type set fingerprint = 'folding 1'");
      open(source, Inventory.USER);
      assertThat(Tables.contents(source)).isEqualTo(before);
    }
  }

  private static Resource user(String userName) {
    return Resource.of(Inventory.USER, ScimObject.builder().put("userName", userName).build());
  }

  @Test
  void groupsOfATypeThatIsKeptNoMoreAreNotTold() {
    ResourceType team = ResourceType.of("Team", "/Teams", Inventory.GROUP.schema());
    try (HikariDataSource source = newDatabase()) {
      SqlResourceStore before =
          SqlResourceStore.builder(source).types(Inventory.USER, Inventory.GROUP, team).build();
      StoreContext context = context();
      Resource body = Resource.of(team, ScimObject.builder().put("displayName", "team").build());
      List<Member> members = List.of(new Member("u1", "User"));
      before.insert(context, new ResourceKey("Team", "t1"), body, members);
      assertThat(before.groupsOf(context, List.of("u1"))).containsOnlyKeys("u1");
      assertThat(open(source, Inventory.USER).groupsOf(context, List.of("u1"))).isEmpty();
    }
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("t", "test", now, now.plusSeconds(60));
  }

  @Test
  void attributeThatIsNotUniqueCannotBecomeSo() {
    try (HikariDataSource source = newDatabase()) {
      TenantServer server = TenantServer.of(open(source, Inventory.USER), "t");
      server.createUser("one", "\"title\":\"Dr.\"");
      server.createUser("two", "\"title\":\"DR.\"");
      Map<String, List<String>> before = Tables.contents(source);
      assertThatThrownBy(() -> open(source, UNIQUE_TITLE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("title cannot be unique");
      assertThat(Tables.contents(source)).isEqualTo(before);
      assertThat(server.createUser("three").status()).isEqualTo(201);
    }
  }

  @Test
  void attributeThatBecomesUniqueIsKeptSo() {
    try (HikariDataSource source = newDatabase()) {
      TenantServer.of(open(source, Inventory.USER), "t").createUser("one", "\"title\":\"Dr.\"");
      TenantServer server =
          TenantServer.of(open(source, UNIQUE_TITLE), "t", List.of(UNIQUE_TITLE, Inventory.GROUP));
      assertThat(server.createUser("two", "\"title\":\"DR.\"").status()).isEqualTo(409);
    }
  }

  @Test
  void severalNodesOpenAnEmptyDatabaseAtOnce() {
    try (HikariDataSource source = newDatabase()) {
      List<CompletableFuture<SqlResourceStore>> nodes =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> open(source, Inventory.USER)))
              .limit(4)
              .toList();
      assertThat(nodes).allSatisfy(node -> assertThat(node.join()).isNotNull());
    }
  }

  @Test
  void tablesOfAnotherVersionAreRefused() throws SQLException {
    try (HikariDataSource source = newDatabase()) {
      open(source, Inventory.USER);
      execute(source, "insert into scim_schema values (1000, 'V1000__later.sql')");
      Map<String, List<String>> before = Tables.contents(source);
      assertThatThrownBy(() -> open(source, Inventory.USER))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("1000");
      assertThat(Tables.contents(source)).isEqualTo(before);
    }
  }

  @Test
  void withoutMigrationsTheHostMakesTheTables() throws SQLException {
    try (HikariDataSource source = newDatabase()) {
      SqlResourceStore.Builder builder =
          SqlResourceStore.builder(source)
              .types(Inventory.USER, Inventory.GROUP)
              .withoutMigrations();
      assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
      open(source, Inventory.USER);
      execute(source, "delete from scim_schema");
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("version 0");
      execute(source, "insert into scim_schema values (1, 'by hand')");
      assertThat(TenantServer.of(builder.build(), "t").createUser("one").status()).isEqualTo(201);
    }
  }

  @Test
  void whatNoBodyHoldsIsNotIndexed() {
    try (HikariDataSource source = newDatabase()) {
      SqlResourceStore store =
          SqlResourceStore.builder(source)
              .types(Inventory.USER, Inventory.GROUP)
              .index("Group", "members.value")
              .index("User", "groups.value")
              .index("User", "schemas")
              .build();
      Population.of("t", 3).load(store);
      List<String> filters =
          List.of(
              "not (groups.value eq \"nobody\")",
              "groups.value gt \"\" or userName eq \"nobody\"",
              "schemas sw \"urn:\"");
      assertThat(answers(store, filters))
          .isEqualTo(answers(open(source, Inventory.USER), filters))
          .allMatch(found -> !found.isEmpty());
    }
  }

  @Test
  void walkIsBoundedUnlessTheIndexSorts() {
    try (HikariDataSource source = newDatabase()) {
      SqlResourceStore store =
          SqlResourceStore.builder(source)
              .types(Inventory.USER, Inventory.GROUP)
              .maxScan(10)
              .build();
      Population.of("t", 1).load(store);
      TenantServer server = TenantServer.of(store, "t");
      assertThat(server.get("/Users?sortBy=nickName").status()).isEqualTo(400);
      assertThat(server.find("/Users", "not (nickName eq \"nobody\")").status()).isEqualTo(400);
      for (String sort : List.of("id", "id&sortOrder=descending", "userName", "meta.created")) {
        assertThat(server.get("/Users?sortBy=" + sort).status()).as(sort).isEqualTo(200);
      }
    }
  }

  @Test
  void attributeOfAnExtensionMayBeCalledAsOneOfAllResources() {
    Schema schema =
        Schema.of(
            "urn:example:schemas:extension:Badge",
            "Badge",
            Attribute.string("id").uniqueness(Uniqueness.SERVER).build());
    assertThat(IndexedTypes.choose(Inventory.USER.with(schema), List.of()).keySet())
        .contains(new AttributePath(schema.id(), "id", null));
  }

  @Test
  void unknownAttributeCannotBeIndexed() {
    try (HikariDataSource source = newDatabase()) {
      SqlResourceStore.Builder builder =
          SqlResourceStore.builder(source).types(Inventory.USER).index("User", "nonsense");
      assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void databaseThatIsGoneIsUnavailable() {
    HikariDataSource source = newDatabase();
    SqlResourceStore store = open(source, Inventory.USER);
    source.close();
    assertThatThrownBy(() -> Population.of("t", 1).load(store))
        .isInstanceOf(StoreException.Unavailable.class);
    assertThat(TenantServer.of(store, "t").get("/Users").status()).isEqualTo(503);
  }

  static SqlResourceStore open(HikariDataSource source, ResourceType user) {
    return SqlResourceStore.builder(source).types(user, Inventory.GROUP).build();
  }

  private static List<List<String>> answers(SqlResourceStore store, List<String> filters) {
    TenantServer server = TenantServer.of(store, "t");
    return filters.stream()
        .map(
            filter ->
                TenantServer.body(server.find("/Users", filter)).getValues("Resources").stream()
                    .map(Object::toString)
                    .toList())
        .toList();
  }

  private static void execute(HikariDataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
