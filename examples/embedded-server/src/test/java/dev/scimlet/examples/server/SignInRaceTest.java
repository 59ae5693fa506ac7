package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A user loses the access in the midst of a sign-in")
class SignInRaceTest {

  private static final List<ResourceType> TYPES = ScimletServer.standardResourceTypes();

  @Test
  void whoIsDisabledAfterTheLookGetsNoSession() throws Exception {
    ResourceStore users = InMemoryResourceStore.of(TYPES.toArray(ResourceType[]::new));
    Instant now = Instant.now();
    users.insert(
        new StoreContext("default", "test", now, now.plusSeconds(60)),
        new ResourceKey("User", "1"),
        Resource.of(TYPES.get(0), ScimObject.of("userName", ScimString.of("ada@example.com"))));
    ProductDatabase product = ProductDatabase.inMemory();

    try (TestOpenIdProvider provider = TestOpenIdProvider.start();
        ScimletServer server = start(provider, storage(users, product))) {
      provider.setPerson(Map.of("preferred_username", "ada@example.com"));
      URI app = server.url().resolve("/app");

      assertThat(new Browser().signIn(app).statusCode()).isEqualTo(403);
      assertThat(sessions(product)).isEmpty();
    }
  }

  private static ScimletServer start(TestOpenIdProvider provider, Storage storage) {
    SignInOptions options =
        SignInOptions.of(provider.issuer(), TestOpenIdProvider.CLIENT)
            .withClientSecret(TestOpenIdProvider.SECRET);
    return ScimletServer.builder("a-token-for-this-test-alone")
        .port(0)
        .storage(storage)
        .signIn(options)
        .start();
  }

  private static Storage storage(ResourceStore users, ProductDatabase product) {
    return new Storage() {
      @Override
      public OpenStore open(List<ResourceType> types) {
        return OpenStore.of(disabling(users));
      }

      @Override
      public ProductDatabase openProduct() {
        return product;
      }
    };
  }

  private static List<String> sessions(ProductDatabase product) {
    return product
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select user_id from user_session").mapTo(String.class).list());
  }

  /** A store in which users are disabled as soon as somebody has found them. */
  private static ResourceStore disabling(ResourceStore store) {
    return (ResourceStore)
        Proxy.newProxyInstance(
            SignInRaceTest.class.getClassLoader(),
            new Class<?>[] {ResourceStore.class},
            (proxy, method, arguments) ->
                method.getName().equals("query")
                    ? findAndDisable(store, (StoreContext) arguments[0], (Query) arguments[1])
                    : method.invoke(store, arguments));
  }

  private static QueryResult findAndDisable(
      ResourceStore store, StoreContext context, Query query) {
    List<StoredResource> users;
    try (QueryResult found = store.query(context, query)) {
      users = found.rows().toList();
    }
    for (StoredResource user : users) {
      Resource disabled = user.resource().with("active", ScimBoolean.FALSE);
      StoredResource unused = store.replace(context, user.key(), disabled, Version.ANY);
    }
    return QueryResult.candidates(users.stream(), query.filter());
  }
}
