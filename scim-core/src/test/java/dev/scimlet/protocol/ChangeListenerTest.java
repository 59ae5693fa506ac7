package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Listeners of changes are told after the commit and cannot break a request")
class ChangeListenerTest {

  private static final String TITLE = "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Guide\"}";

  private final LogCapture log = LogCapture.open();
  private final List<ChangeEvent> events = new ArrayList<>();

  /** Refuses some writes, and counts how often it is read. */
  private static final class Stubborn extends MinimalStore {

    private final List<StoreException> refusals = new ArrayList<>();
    private int reads;

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      reads++;
      return super.get(context, key, wanted);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      if (!refusals.isEmpty()) {
        throw refusals.remove(0);
      }
      return super.replace(context, key, body, expected);
    }
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void whatAListenerThrowsChangesNothing() {
    TestServer server =
        TestServer.with(
            builder ->
                builder
                    .changeListener(
                        event -> {
                          throw new IllegalStateException("The audit trail is full.");
                        })
                    .changeListener(ChangeListenerTest::endless)
                    .changeListener(events::add));

    String user = "/Users/" + server.user("adele");
    assertThat(server.patch(user, TITLE).status()).isEqualTo(200);
    assertThat(server.delete(user).status()).isEqualTo(204);
    assertThat(log.text()).contains("A listener failed", "The audit trail is full.");

    assertThat(events).hasSize(3);
  }

  @Test
  void aListenerSeesWhatWasCommitted() {
    List<Integer> found = new ArrayList<>();
    List<TestServer> servers = new ArrayList<>();
    TestServer server =
        TestServer.with(
            builder ->
                builder.changeListener(
                    event -> found.add(servers.get(0).get("/Users/" + event.id()).status())));
    servers.add(server);

    server.delete("/Users/" + server.user("adele"));

    assertThat(found).containsExactly(200, 404);
  }

  @Test
  void aWriteThatWasTriedTwiceIsToldOnce() {
    Stubborn store = new Stubborn();
    TestServer server = over(store);
    String user = "/Users/" + server.user("adele");
    store.refusals.add(new StoreException.VersionMismatch());
    store.refusals.add(new StoreException.Conflict(null));

    assertThat(server.patch(user, TITLE).status()).isEqualTo(200);

    assertThat(events)
        .extracting(ChangeEvent::operation)
        .containsExactly(ChangeEvent.Operation.CREATED, ChangeEvent.Operation.PATCHED);
  }

  @Test
  void aWriteThatTheStoreRefusesIsNotTold() {
    Stubborn store = new Stubborn();
    TestServer server = over(store);
    String user = "/Users/" + server.user("adele");
    events.clear();
    store.refusals.add(new StoreException.Unavailable(Duration.ofSeconds(1), null));

    assertThat(server.patch(user, TITLE).status()).isEqualTo(503);

    assertThat(events).isEmpty();
  }

  @Test
  void whereNobodyListensADeletionReadsNothing() {
    Stubborn store = new Stubborn();
    TestServer server = TestServer.over(store);
    String user = "/Users/" + server.user("adele");
    store.reads = 0;

    assertThat(server.delete(user).status()).isEqualTo(204);

    assertThat(store.reads).isZero();
  }

  @Test
  void everyTenantIsTold() {
    TestServer server =
        TestServer.with(
            builder ->
                builder
                    .authenticator(
                        request ->
                            Optional.of(
                                Principal.of(String.valueOf(request.header("Tenant")), "sync")))
                    .changeListener(events::add));

    for (String tenant : List.of("acme", "contoso")) {
      server.send(
          ScimRequest.of("POST", "/Users")
              .withHeader("Tenant", tenant)
              .withBody(
                  "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                      + "\"userName\":\"adele\"}"));
    }

    assertThat(events)
        .extracting(event -> event.principal().tenant())
        .containsExactly("acme", "contoso");
  }

  private TestServer over(Stubborn store) {
    return TestServer.over(store, builder -> builder.changeListener(events::add));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void endless(ChangeEvent event) {
    endless(event);
  }
}
