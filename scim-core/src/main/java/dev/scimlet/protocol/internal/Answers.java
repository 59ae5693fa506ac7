package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes responses out of stored resources. */
final class Answers {

  private final GroupMembers members;
  private final DerivedGroups groups;

  Answers(GroupMembers members, DerivedGroups groups) {
    this.members = members;
    this.groups = groups;
  }

  ScimResponse resource(
      int status,
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      StoredResource stored) {
    ScimObject body = show(exchange, endpoint, selection, List.of(stored)).get(0);
    return located(ScimResponse.of(status, body), exchange, endpoint, stored);
  }

  /** Answers 304: what the client has is what it would get. */
  static ScimResponse notModified(Exchange exchange, Endpoint endpoint, StoredResource stored) {
    return located(ScimResponse.of(304, null), exchange, endpoint, stored);
  }

  /** The fields that say which resource it is; equal to {@code meta.location} and version. */
  private static ScimResponse located(
      ScimResponse response, Exchange exchange, Endpoint endpoint, StoredResource stored) {
    String location =
        Representation.location(exchange.baseUrl(), endpoint.type(), stored.key().id());
    return response
        .withHeader("ETag", EntityTags.of(stored.version()))
        .withHeader("Location", location)
        .withHeader("Content-Location", location);
  }

  static ScimResponse noContent(StoredResource stored) {
    return ScimResponse.of(204, null).withHeader("ETag", EntityTags.of(stored.version()));
  }

  /** Shows several resources of one type; groups of all of them are derived at once. */
  List<ScimObject> show(
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      List<StoredResource> resources) {
    Representation representation =
        new Representation(endpoint.type(), selection, exchange.baseUrl());
    Map<String, ScimValue> groupsById =
        endpoint.derivesGroups() && wants(endpoint, selection, Endpoint.GROUPS)
            ? groups.of(exchange, resources.stream().map(found -> found.key().id()).toList())
            : Map.of();
    return resources.stream()
        .map(stored -> representation.write(stored, source(exchange, endpoint, stored, groupsById)))
        .toList();
  }

  private AttributeSource source(
      Exchange exchange,
      Endpoint endpoint,
      StoredResource stored,
      Map<String, ScimValue> groupsById) {
    MembershipView view = view(exchange, endpoint, stored);
    return name -> source(name, endpoint, stored, groupsById, view);
  }

  private static @Nullable ScimValue source(
      String name,
      Endpoint endpoint,
      StoredResource stored,
      Map<String, ScimValue> groupsById,
      MembershipView view) {
    if (name.equals(Endpoint.GROUPS) && endpoint.derivesGroups()) {
      return groupsById.get(stored.key().id());
    }
    return name.equals(Endpoint.MEMBERS) ? view.get(name) : stored.get(name);
  }

  MembershipView view(Exchange exchange, Endpoint endpoint, StoredResource stored) {
    return new MembershipView(exchange, endpoint, members, groups, stored);
  }

  /** Whether the version says all of an answer: it does not cover what others determine. */
  static boolean isCoveredByVersion(Endpoint endpoint, AttributeSelection selection) {
    return !(endpoint.derivesGroups() && wants(endpoint, selection, Endpoint.GROUPS))
        && !(endpoint.isGroup() && wants(endpoint, selection, Endpoint.MEMBERS));
  }

  private static boolean wants(Endpoint endpoint, AttributeSelection selection, String name) {
    return endpoint
        .type()
        .schema()
        .findAttribute(name)
        .filter(attribute -> selection.shows(AttributePath.of(name), attribute))
        .isPresent();
  }
}
