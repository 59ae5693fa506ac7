package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.StoreContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every statement names the tenant, and none contains what a client sent")
class StatementsTest {

  /** Stands in everything that clients send. */
  private static final String MARKER = "zqMarker";

  private static final Pattern TABLE =
      Pattern.compile(
          "(from|into|update|join) scim_(resource|index|unique|member|change|count)\\b");
  private static final Pattern TENANT = Pattern.compile("\\btenant = |\\(tenant, |as tenant\\b");
  private static final Pattern TEXT = Pattern.compile("'[^']*'");

  @Test
  void onSqlite(@TempDir Path directory) {
    try (HikariDataSource source = SqliteFiles.open(directory.resolve("scim.db"))) {
      check(source);
    }
  }

  @Test
  void onPostgresql() {
    try (HikariDataSource source = PostgresServer.newDatabase()) {
      check(source);
    }
  }

  private static void check(DataSource source) {
    Set<String> statements = new HashSet<>();
    Watcher recorder =
        new Watcher() {
          @Override
          public void before(Step step, String sql) {
            statements.add(sql);
          }
        };
    SqlResourceStore.Builder builder =
        SqlResourceStore.builder(WatchedSource.of(source, recorder))
            .types(Inventory.USER, Inventory.GROUP);
    Inventory.INDEX.forEach(wish -> builder.index(wish.resourceType(), wish.attribute()));
    SqlResourceStore store = builder.build();
    // Opening concerns all tenants.
    statements.clear();
    exercise(store);
    assertThat(statements).hasSizeGreaterThan(100);
    assertThat(statements).allSatisfy(StatementsTest::requireTenant);
    assertThat(statements).allSatisfy(StatementsTest::requireOwnText);
  }

  /** As many conditions on the tenant as tables. */
  private static void requireTenant(String sql) {
    assertThat(TENANT.matcher(sql).results().count())
        .as(sql)
        .isGreaterThanOrEqualTo(TABLE.matcher(sql).results().count());
  }

  private static void requireOwnText(String sql) {
    assertThat(sql).doesNotContainIgnoringCase(MARKER).doesNotContain("\"", "--", ";", "/*");
    assertThat(TEXT.matcher(sql).results().map(found -> found.group()).distinct())
        .as(sql)
        .isSubsetOf("'!'");
  }

  private static void exercise(SqlResourceStore store) {
    String tenant = "'" + MARKER + "' or \"tenant\" = '%";
    Population.of(tenant, 1).load(store);
    TenantServer server = TenantServer.of(store, tenant);
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      SearchAnswers.of(server, RandomSearch.of(random));
    }
    for (String operator : "eq ne co sw ew gt ge lt le".split(" ")) {
      server.find("/Users", "userName " + operator + " \"" + MARKER + "' --\"");
      server.find("/Users", "emails[type " + operator + " \"" + MARKER + "\" and value pr]");
      server.find("/Groups", "members.value " + operator + " \"" + MARKER + "\"");
    }
    server.get("/Users?sortBy=" + MARKER + ",userName;drop%20table%20scim_user");
    server.get("/Users/" + MARKER);
    change(server);
    Instant now = Instant.now();
    StoreContext context = new StoreContext(tenant, MARKER, now, now.plusSeconds(60));
    store.changes(context, null, 10);
    store.latest(context);
  }

  private static void change(TenantServer server) {
    ScimResponse user =
        server.createUser(
            MARKER + "'",
            "\"emails\":[{\"type\":\"" + MARKER + "\",\"value\":\"" + MARKER + "\"}]");
    assertThat(user.status()).as(TenantServer.text(user)).isEqualTo(201);
    String id = TenantServer.id(user);
    ScimResponse group = server.createGroup(MARKER + "\"", id);
    assertThat(group.status()).as(TenantServer.text(group)).isEqualTo(201);
    String replaced = TenantServer.userJson(MARKER + "-again");
    assertThat(server.send("PUT", "/Users/" + id, replaced).status()).isEqualTo(200);
    String removal =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + "{\"op\":\"remove\",\"path\":\"members[value eq \\\""
            + id
            + "\\\"]\"},{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\""
            + MARKER
            + "\"}]}";
    String path = "/Groups/" + TenantServer.id(group);
    assertThat(server.send("PATCH", path, removal).status()).isIn(200, 204);
    assertThat(server.delete("/Users/" + id).status()).isEqualTo(204);
    assertThat(server.delete(path).status()).isEqualTo(204);
  }
}
