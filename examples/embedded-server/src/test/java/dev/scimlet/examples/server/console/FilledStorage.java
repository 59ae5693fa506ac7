package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.OpenStore;
import dev.scimlet.examples.server.Storage;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Member;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A storage with users and groups. Every tenth user is disabled, every second one has Lucidchart,
 * every hundredth Lucidspark. The group "everybody" has all users, the others have twenty.
 *
 * @param storage where they are
 * @param users how many users there are
 * @param groups how many groups there are beside "everybody"
 * @param logged how many requests were logged
 */
record FilledStorage(Storage storage, int users, int groups, int logged) implements Storage {

  static final String EVERYBODY = "everybody";

  private static final int AT_ONCE = 1_000;
  private static final int MEMBERS = 20;

  private static final String USER =
      """
      {"userName": "person%1$06d@example.com", "externalId": "e%1$06d", "active": %2$s,
       "name": {"givenName": "Given%1$d", "familyName": "Family%1$d"}, "title": "Engineer",
       "emails": [{"type": "work", "value": "mail%1$06d@example.com", "primary": true}],
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"},
       "urn:ietf:params:scim:schemas:extension:lucid:2.0:User": {"billingCode": "B%3$d",
         "productLicenses": {"Lucidchart": "%4$s", "Lucidspark": "%5$s"}}}
      """;

  /** The id of a user. */
  static String idOf(int user) {
    return "u%06d".formatted(user);
  }

  @Override
  public OpenStore open(List<ResourceType> types) {
    OpenStore opened = storage.open(types);
    Optional<Transactions> transactions = opened.store().capability(Transactions.class);
    for (int first = 0; first < users; first += AT_ONCE) {
      int from = first;
      if (transactions.isPresent()) {
        transactions.get().inTransaction(context(), store -> fill(store, types.get(0), from));
      } else {
        fill(opened.store(), types.get(0), from);
      }
    }
    fillGroups(opened.store(), types.get(1));
    return opened;
  }

  @Override
  public ProductDatabase openProduct() {
    ProductDatabase database = storage.openProduct();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into provisioning_log with recursive n(i) as (select 1 union all"
                            + " select i + 1 from n where i < :logged) select 'n-' || i,"
                            + " :now - :logged + i, 'Entra', 'PATCH', 'User', 'u' || (i % :users),"
                            + " 'person' || i, 'person' || i, 'UPDATED', 'title', 200, null, null,"
                            + " '', 900 from n where :logged > 0")
                    .bind("logged", logged)
                    .bind("users", users)
                    .bind("now", Instant.now().toEpochMilli())
                    .execute());
    return database;
  }

  private boolean fill(ResourceStore store, ResourceType type, int first) {
    for (int i = first; i < Math.min(users, first + AT_ONCE); i++) {
      String body =
          USER.formatted(i, i % 10 != 0, i % 7, i % 2 == 0 ? "True" : "False", i % 100 == 0);
      store.insert(context(), new ResourceKey("User", idOf(i)), resource(type, body));
    }
    return true;
  }

  private void fillGroups(ResourceStore store, ResourceType type) {
    Memberships memberships = store.capability(Memberships.class).orElseThrow();
    for (int i = 0; i < groups; i++) {
      int group = i;
      insert(
          memberships,
          type,
          "g%06d".formatted(i),
          "Team %d".formatted(i),
          IntStream.range(0, MEMBERS).map(j -> (group * MEMBERS + j) % users));
    }
    insert(memberships, type, EVERYBODY, "Everybody", IntStream.range(0, users));
  }

  private static void insert(
      Memberships store, ResourceType type, String id, String name, IntStream members) {
    String body =
        """
        {"displayName": "%s"}
        """
            .formatted(name);
    store.insert(
        context(),
        new ResourceKey("Group", id),
        resource(type, body),
        members.mapToObj(member -> new Member(idOf(member), "User")).toList());
  }

  private static Resource resource(ResourceType type, String body) {
    return Resource.of(
        type, ScimJson.read(body.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults()));
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("default", "test", now, now.plus(Duration.ofMinutes(5)));
  }
}
