package dev.scimlet.examples.benchmarks;

import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Users in memory, one group of which most are members, and an engine that serves them. */
final class Directory {

  /** How many users are no members, so that additions fall on many places of the group. */
  private static final int OUTSIDERS = 1024;

  /** The same ids in every run. */
  private static final long SEED = 7643;

  private static final ResourceType USER = ResourceTypes.user();
  private static final ResourceType GROUP = ResourceTypes.group();
  private static final Principal CLIENT = Principal.of("tenant", "benchmark");
  private static final StoreContext CONTEXT =
      new StoreContext(CLIENT.tenant(), CLIENT.name(), Instant.EPOCH, Instant.MAX);
  private static final ResourceKey KEY = new ResourceKey(GROUP.name(), "everybody");

  private final InMemoryResourceStore store = InMemoryResourceStore.of(USER, GROUP);
  private final ScimEngine engine =
      ScimEngine.builder()
          .resourceType(USER, store)
          .resourceType(GROUP, store)
          .authenticator(request -> Optional.of(CLIENT))
          .build();
  private final List<String> outsiders;
  private int next;

  /**
   * Makes a directory.
   *
   * @param members how many members the group has
   */
  Directory(int members) {
    Random random = new Random(SEED);
    outsiders = insertUsers(random, OUTSIDERS);
    ScimObject body = ScimObject.builder().put("displayName", "Everybody").build();
    List<Member> all = insertUsers(random, members).stream().map(Directory::member).toList();
    store.insert(CONTEXT, KEY, Resource.of(GROUP, body), all);
  }

  /** {@return a user that is no member, each time the next one} */
  String nextOutsider() {
    next = (next + 1) % OUTSIDERS;
    return outsiders.get(next);
  }

  /** {@return the answer to the request that adds a user to the group} */
  ScimResponse addByRequest(String user) {
    String json =
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations":[{"op":"add","path":"members","value":[{"value":"%s"}]}]}
        """
            .replace("%s", user);
    return engine.handle(ScimRequest.of("PATCH", "/Groups/" + KEY.id()).withBody(json));
  }

  /** {@return the group after the store alone has added a user to it} */
  StoredResource addToStore(String user) {
    return apply(MemberDelta.add(List.of(member(user))));
  }

  void remove(String user) {
    apply(MemberDelta.remove(List.of(user)));
  }

  boolean hasMember(String user) {
    return store.contains(CONTEXT, KEY, user);
  }

  private StoredResource apply(MemberDelta delta) {
    return store.apply(CONTEXT, KEY, null, delta, Version.ANY);
  }

  private List<String> insertUsers(Random random, int count) {
    return Stream.generate(() -> insertUser(random)).limit(count).toList();
  }

  private String insertUser(Random random) {
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    ScimObject body = ScimObject.builder().put("userName", id).build();
    store.insert(CONTEXT, new ResourceKey(USER.name(), id), Resource.of(USER, body));
    return id;
  }

  private static Member member(String user) {
    return new Member(user, USER.name());
  }
}
