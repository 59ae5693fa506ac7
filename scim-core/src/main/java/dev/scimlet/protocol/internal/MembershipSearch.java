package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.value.ScimString;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds groups by a member without a walk through all groups: {@code members.value eq "id"} and
 * {@code members[value eq "id"]}, alone or as one of several conditions. The whole filter is still
 * evaluated on what is found.
 */
final class MembershipSearch {

  private static final AttributePath ID = AttributePath.of("id");
  private static final AttributePath MEMBER = AttributePath.of(Endpoint.MEMBERS, "value");

  /** The candidates, or null if the filter names no member. */
  @Nullable QueryResult find(Exchange exchange, Endpoint endpoint, Query query) {
    Memberships memberships = endpoint.memberships();
    String member = memberships == null || query.filter() == null ? null : memberId(query.filter());
    if (memberships == null || member == null) {
      return null;
    }
    List<ResourceKey> groups = groupsWith(exchange, endpoint, memberships, member, query.filter());
    return QueryResult.candidates(
        endpoint.read(exchange.store(), groups, Projection.everything()), residual(query.filter()));
  }

  /** The groups with a member; a filter that names the group too asks for this one alone. */
  private static List<ResourceKey> groupsWith(
      Exchange exchange,
      Endpoint endpoint,
      Memberships memberships,
      String member,
      @Nullable Filter filter) {
    Optional<ResourceKey> named = namedGroup(filter).map(endpoint::key);
    if (named.isPresent()) {
      return named.filter(key -> memberships.contains(exchange.store(), key, member)).stream()
          .toList();
    }
    return memberships
        .groupsOf(exchange.store(), List.of(member))
        .getOrDefault(member, List.of())
        .stream()
        .map(GroupReference::key)
        .filter(key -> key.resourceType().equals(endpoint.type().name()))
        .toList();
  }

  private static Optional<String> namedGroup(@Nullable Filter filter) {
    if (!(filter instanceof Filter.And and)) {
      return Optional.empty();
    }
    return and.operands().stream()
        .flatMap(operand -> equalTo(ID, operand).stream())
        .filter(ResourceIds::isId)
        .findFirst();
  }

  /**
   * What remains to be tested on groups that have the member: loading members is the last resort.
   */
  private static @Nullable Filter residual(@Nullable Filter filter) {
    if (!(filter instanceof Filter.And and)) {
      return null;
    }
    Filter used = and.operands().stream().filter(part -> ownId(part) != null).findFirst().get();
    List<Filter> rest = and.operands().stream().filter(part -> part != used).toList();
    return rest.size() == 1 ? rest.get(0) : new Filter.And(rest);
  }

  private static @Nullable String memberId(@Nullable Filter filter) {
    if (filter instanceof Filter.And and) {
      for (Filter operand : and.operands()) {
        String id = ownId(operand);
        if (id != null) {
          return id;
        }
      }
      return null;
    }
    return filter == null ? null : ownId(filter);
  }

  private static @Nullable String ownId(Filter filter) {
    if (filter instanceof Filter.ValuePath path && isMembers(path.path())) {
      return MemberSteps.singleId(path.filter()).orElse(null);
    }
    return equalTo(MEMBER, filter).orElse(null);
  }

  /** The text with which a filter compares an attribute for equality. */
  private static Optional<String> equalTo(AttributePath path, Filter filter) {
    return filter instanceof Filter.Comparison comparison
            && comparison.operator() == Operator.EQ
            && comparison.path().equals(path)
            && comparison.value() instanceof ScimString text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static boolean isMembers(AttributePath path) {
    return path.equals(AttributePath.of(Endpoint.MEMBERS));
  }
}
