package dev.scimlet.examples.server.console;

import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the pages of users and groups show of the store. */
final class StoreView {

  static final String USER = "User";
  static final String GROUP = "Group";

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final ResourceStore store;
  private final String tenant;
  private final @Nullable Memberships memberships;

  StoreView(ResourceStore store, String tenant) {
    this.store = store;
    this.tenant = tenant;
    this.memberships = store.capability(Memberships.class).orElse(null);
  }

  Optional<StoredResource> find(String type, String id) {
    return store.get(context(), new ResourceKey(type, id), Projection.everything());
  }

  /** The groups of some users; none, if the store keeps no memberships. */
  Map<String, List<GroupReference>> groupsOf(Collection<String> ids) {
    return memberships == null || ids.isEmpty() ? Map.of() : memberships.groupsOf(context(), ids);
  }

  /** Some members of a group. */
  MemberPage members(String group, @Nullable String after, int limit) {
    return memberships == null
        ? membersInBody(group, after, limit)
        : memberships.members(context(), new ResourceKey(GROUP, group), after, limit);
  }

  /** How many members a group has; more than so many are not counted. */
  int countMembers(String group, int most) {
    return members(group, null, most + 1).members().size();
  }

  private MemberPage membersInBody(String group, @Nullable String after, int limit) {
    List<Member> behind =
        find(GROUP, group).stream()
            .flatMap(StoreView::members)
            .filter(member -> after == null || member.value().compareTo(after) > 0)
            .sorted((left, right) -> left.value().compareTo(right.value()))
            .toList();
    boolean more = behind.size() > limit;
    return more
        ? new MemberPage(behind.subList(0, limit), behind.get(limit - 1).value())
        : new MemberPage(behind, null);
  }

  private static Stream<Member> members(StoredResource group) {
    return group.resource().body().getValues("members").stream()
        .filter(ScimObject.class::isInstance)
        .map(ScimObject.class::cast)
        .map(member -> member(member.getString("value"), member.getString("type")))
        .filter(Objects::nonNull);
  }

  private static @Nullable Member member(@Nullable String value, @Nullable String type) {
    return value == null ? null : new Member(value, type);
  }

  private StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext(tenant, "console", now, now.plus(LONGEST));
  }
}
