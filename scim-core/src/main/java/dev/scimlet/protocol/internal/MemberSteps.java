package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.Operator;
import dev.scimlet.patch.PatchOperation.Kind;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns every way in which a PATCH can change members into one delta. */
final class MemberSteps {

  private final GroupMembers members;

  MemberSteps(GroupMembers members) {
    this.members = members;
  }

  static boolean concernsMembers(PatchStep step) {
    AttributePath path = step.target().path();
    return path.schema() == null && Endpoint.MEMBERS.equals(path.attribute());
  }

  static boolean concernMembersAlone(List<PatchStep> steps) {
    for (PatchStep step : steps) {
      if (!concernsMembers(step)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a step looks for members by what is not stored of them. */
  static boolean selectsByDerivedParts(PatchStep step) {
    Filter filter = step.target().filter();
    return concernsMembers(step) && filter != null && DerivedMemberParts.areInMember(filter);
  }

  MemberDelta delta(GroupAccess group, List<PatchStep> steps) {
    MemberDelta delta = MemberDelta.none();
    for (PatchStep step : steps) {
      delta = delta.then(delta(group, delta, step));
    }
    return delta;
  }

  private MemberDelta delta(GroupAccess group, MemberDelta before, PatchStep step) {
    Filter filter = step.target().filter();
    if (step.target().path().subAttribute() != null
        || (filter != null && step.kind() != Kind.REMOVE)) {
      throw immutable();
    }
    if (step.kind() == Kind.REMOVE) {
      return filter == null ? removal(step.value()) : removal(group, before, filter);
    }
    ScimValue value = step.value();
    if (value == null) {
      return MemberDelta.replace(List.of());
    }
    List<Member> named = members.existing(group.exchange(), GroupMembers.read(value));
    return step.kind() == Kind.ADD ? MemberDelta.add(named) : MemberDelta.replace(named);
  }

  private static MemberDelta removal(@Nullable ScimValue listed) {
    return listed == null
        ? MemberDelta.replace(List.of())
        : MemberDelta.remove(GroupMembers.read(listed).stream().map(Member::value).toList());
  }

  private MemberDelta removal(GroupAccess group, MemberDelta before, Filter filter) {
    Optional<String> named = singleId(filter);
    if (named.isPresent()) {
      // To remove somebody who is no member succeeds in every profile, RFC 7644 section 3.5.2.2.
      return MemberDelta.remove(List.of(named.get()));
    }
    List<String> ids = matching(group, before, filter);
    if (ids.isEmpty()) {
      requireNothingToRemoveIsFine(group.exchange());
    }
    return MemberDelta.remove(ids);
  }

  private static void requireNothingToRemoveIsFine(Exchange exchange) {
    if (!exchange.profile().allows(PatchRepair.REMOVE_WITHOUT_TARGET)) {
      throw ScimException.badRequest(ScimType.NO_TARGET, "The path selects no value of members.");
    }
    exchange
        .repairs()
        .repaired(PatchRepair.REMOVE_WITHOUT_TARGET, AttributePath.of(Endpoint.MEMBERS));
  }

  private List<String> matching(GroupAccess group, MemberDelta before, Filter filter) {
    FilterMatcher matcher = FilterMatcher.compile(filter);
    List<String> ids = new ArrayList<>();
    for (ScimValue shown : members.show(group.exchange(), group.members(before))) {
      if (matcher.matchesValue(shown)) {
        ids.add(GroupMembers.member(shown).value());
      }
    }
    return ids;
  }

  /** The id in {@code value eq "id"}, by far the most frequent filter on members. */
  static Optional<String> singleId(Filter filter) {
    if (filter instanceof Filter.Comparison comparison
        && comparison.operator() == Operator.EQ
        && "value".equals(comparison.path().attribute())
        && comparison.value() instanceof ScimString id) {
      return Optional.of(id.value());
    }
    return Optional.empty();
  }

  private static ScimException immutable() {
    return ScimException.badRequest(
        ScimType.MUTABILITY,
        "A value of members cannot be changed; remove the member and add another one.");
  }
}
