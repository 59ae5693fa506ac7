package dev.scimlet.examples.benchmarks.scimlet;

import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.Member;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The engine over the in-memory store. */
final class ScimletService implements Service {

  private static final int CREATED = 201;
  private static final String MEMBERS = "members";

  /** The checks see all members of each group. */
  private static final int MOST_MEMBERS = 1_000_000;

  private static final Principal CLIENT = Principal.of("tenant", "benchmark");
  private static final StoreContext CONTEXT =
      new StoreContext(CLIENT.tenant(), CLIENT.name(), Instant.EPOCH, Instant.MAX);

  private final InMemoryResourceStore store = InMemoryResourceStore.of(Texts.USER, Texts.GROUP);
  private final ScimEngine engine =
      ScimEngine.builder()
          .resourceType(Texts.USER, store)
          .resourceType(Texts.GROUP, store)
          .authenticator(new Everybody())
          .baseUrl(BaseUrl.fixed(Call.BASE))
          .limits(EngineLimits.defaults().withMaxMembersShown(MOST_MEMBERS))
          .build();

  private ScimletService() {}

  static ScimletService open(Directory directory) {
    ScimletService service = new ScimletService();
    for (String user : directory.users()) {
      service.addUser(user);
    }
    if (directory.group().isPresent()) {
      service.addGroup(directory.group().get());
    }
    return service;
  }

  private void addUser(String json) {
    ScimObject user = Texts.object(json);
    store.insert(CONTEXT, key(Texts.USER.name(), user), Texts.user(user));
  }

  private void addGroup(String json) {
    ScimObject group = Texts.object(json);
    List<Member> members = group.getValues(MEMBERS).stream().map(ScimletService::member).toList();
    store.insert(
        CONTEXT, key(Texts.GROUP.name(), group), Texts.group(group.without(MEMBERS)), members);
  }

  private static Member member(ScimValue member) {
    return new Member(
        Objects.requireNonNull(((ScimObject) member).getString("value")), Texts.USER.name());
  }

  private static ResourceKey key(String type, ScimObject body) {
    return new ResourceKey(type, Objects.requireNonNull(body.getString("id")));
  }

  /** A user that was posted is deleted in the store, within the time that is measured. */
  @Override
  public Answer handle(Call call) {
    ScimRequest request = ScimRequest.of(call.method(), call.target());
    ScimResponse response =
        engine.handle(call.body() == null ? request : request.withBody(call.content()));
    if (response.status() == CREATED) {
      delete(response);
    }
    return new Answer(response.status(), new String(response.bytes(), StandardCharsets.UTF_8));
  }

  private void delete(ScimResponse created) {
    String location = Objects.requireNonNull(created.headers().get("Location"));
    String id = location.substring(location.lastIndexOf('/') + 1);
    store.delete(CONTEXT, new ResourceKey(Texts.USER.name(), id), Version.ANY);
  }

  /** Takes everybody for the one client. */
  private static final class Everybody implements Authenticator {

    @Override
    public Optional<Principal> authenticate(ScimRequest request) {
      return Optional.of(CLIENT);
    }
  }
}
