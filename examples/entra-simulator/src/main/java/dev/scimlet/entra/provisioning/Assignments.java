package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceObject;
import dev.scimlet.entra.source.SourceState;
import dev.scimlet.entra.source.SourceType;
import java.util.HashSet;
import java.util.Set;

/**
 * Who is assigned to the application: what is assigned itself, and the users that are direct
 * members of an assigned group. Groups within groups do not count.
 */
final class Assignments {

  private final boolean everybody;
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> byGroup = new HashSet<>();

  Assignments(SourceState state) {
    Set<String> explicit = state.assigned();
    everybody = explicit == null;
    if (explicit != null) {
      assigned.addAll(explicit);
      state.groups().stream()
          .filter(group -> explicit.contains(group.objectId()))
          .forEach(
              group ->
                  group
                      .attribute("members")
                      .values()
                      .forEach(member -> byGroup.add(member.asString())));
    }
  }

  boolean include(SourceObject object) {
    return everybody
        || assigned.contains(object.objectId())
        || (object.type() == SourceType.USER && byGroup.contains(object.objectId()));
  }
}
