package dev.scimlet.entra.source;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the directory has at one moment.
 *
 * @param users its users, in the order in which they are provisioned
 * @param groups its groups, in that order too
 * @param assigned the object ids of the users and groups that are assigned to the application, or
 *     null if all users and groups are synchronized
 * @param warnings what was passed over and why, as sentences for the operator that name the place
 */
public record SourceState(
    List<SourceObject> users,
    List<SourceObject> groups,
    @Nullable Set<String> assigned,
    List<String> warnings) {

  /**
   * Copies the collections.
   *
   * @param users as the component
   * @param groups as the component
   * @param assigned as the component
   * @param warnings as the component
   */
  public SourceState {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    assigned = assigned == null ? null : Set.copyOf(assigned);
    warnings = List.copyOf(warnings);
  }

  /**
   * Makes a state without warnings.
   *
   * @param users as the component
   * @param groups as the component
   * @param assigned as the component
   */
  public SourceState(
      List<SourceObject> users, List<SourceObject> groups, @Nullable Set<String> assigned) {
    this(users, groups, assigned, List.of());
  }
}
