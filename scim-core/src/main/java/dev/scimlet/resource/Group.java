package dev.scimlet.resource;

import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group, RFC 7643 section 4.2, as a view of its resource.
 *
 * @param externalId the identifier that the client uses for the group, or null
 * @param displayName the name, or null if it was not loaded
 * @param members its members; empty if there are none or they were not loaded
 */
public record Group(
    @Nullable String externalId, @Nullable String displayName, List<Member> members) {

  /**
   * Copies and checks the components.
   *
   * @param externalId as the component
   * @param displayName as the component
   * @param members as the component
   */
  public Group {
    members = List.copyOf(members);
  }

  /**
   * Makes a group without members.
   *
   * @param displayName the name
   * @return the group
   */
  public static Group of(String displayName) {
    return new Group(null, displayName, List.of());
  }

  /**
   * Reads a group.
   *
   * @param source its resource or body
   * @return the view; what has another type than the schema says is taken as absent
   */
  public static Group of(AttributeSource source) {
    return new Group(
        ViewFields.text(source, "externalId"),
        ViewFields.text(source, "displayName"),
        ViewFields.list(source, "members", Member::of));
  }

  /**
   * Changes the identifier that the client uses.
   *
   * @param value the identifier, or null
   * @return a group that differs in this
   */
  public Group withExternalId(@Nullable String value) {
    return new Group(value, displayName, members);
  }

  /**
   * Adds members.
   *
   * @param added the members to add
   * @return a group with these members too
   */
  public Group withMembers(Member... added) {
    List<Member> more = new ArrayList<>(members);
    more.addAll(Arrays.asList(added));
    return new Group(externalId, displayName, more);
  }

  /** {@return the body of the resource} */
  public ScimObject toScimObject() {
    ScimObject.Builder body =
        ScimObject.builder()
            .putIfPresent("externalId", externalId)
            .putIfPresent("displayName", displayName);
    ViewFields.put(body, "members", members, Member::toScimObject);
    return body.build();
  }

  /** {@return the group as a complete resource of the standard type} */
  public Resource toResource() {
    return Resource.of(ResourceTypes.group(), toScimObject());
  }
}
