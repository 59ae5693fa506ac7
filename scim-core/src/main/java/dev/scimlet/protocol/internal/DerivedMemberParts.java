package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Filters;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks in a filter for sub-attributes of members that no body holds. */
final class DerivedMemberParts {

  private static final Set<AttributePath> OF_GROUP =
      Set.of(
          AttributePath.of(Endpoint.MEMBERS, "display"),
          AttributePath.of(Endpoint.MEMBERS, "$ref"));
  private static final Set<AttributePath> OF_MEMBER =
      Set.of(AttributePath.of("display"), AttributePath.of("$ref"));

  private DerivedMemberParts() {}

  static boolean areIn(@Nullable Filter filter) {
    return filter != null && !Collections.disjoint(Filters.paths(filter), OF_GROUP);
  }

  /** Whether they are in the filter of a path, {@code members[...]}. */
  static boolean areInMember(Filter filter) {
    return !Collections.disjoint(Filters.paths(filter), OF_MEMBER);
  }
}
