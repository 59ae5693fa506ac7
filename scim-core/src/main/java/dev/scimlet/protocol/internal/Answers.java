package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.internal.MembersOnDemand.Excess;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import java.util.List;

/** Makes responses out of stored resources. */
final class Answers {

  private final GroupMembers members;
  private final DerivedGroups groups;

  Answers(GroupMembers members, DerivedGroups groups) {
    this.members = members;
    this.groups = groups;
  }

  /** Answers a resource that was asked for. */
  ScimResponse found(
      Exchange exchange, Endpoint endpoint, AttributeSelection selection, StoredResource stored) {
    ScimObject body = show(exchange, endpoint, selection, List.of(stored)).get(0);
    return located(ScimResponse.of(200, body), exchange, endpoint, stored);
  }

  /** Answers a resource that was written; no answer can undo that. */
  ScimResponse written(
      int status,
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      StoredResource stored) {
    ScimObject body = show(exchange, endpoint, selection, List.of(stored), Excess.LEFT_OUT).get(0);
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

  /** Shows several resources of one type. */
  List<ScimObject> show(
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      List<StoredResource> resources) {
    return show(exchange, endpoint, selection, resources, Excess.REFUSED);
  }

  private List<ScimObject> show(
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      List<StoredResource> resources,
      Excess excess) {
    Representation representation =
        new Representation(endpoint.type(), selection, exchange.baseUrl());
    GroupsOnDemand groupsOfAll = groupsOf(exchange, resources);
    MembersOnDemand membersOfAll =
        new MembersOnDemand(exchange, endpoint, members, resources, excess);
    return resources.stream()
        .map(
            stored ->
                representation.write(
                    stored, new MembershipView(endpoint, stored, membersOfAll, groupsOfAll)))
        .toList();
  }

  /** The groups of several resources, which may be needed or not. */
  GroupsOnDemand groupsOf(Exchange exchange, List<StoredResource> resources) {
    return new GroupsOnDemand(exchange, groups, resources);
  }

  /** A resource as a filter sees it: one group after the other, for they may be large. */
  MembershipView view(
      Exchange exchange, Endpoint endpoint, StoredResource stored, GroupsOnDemand groupsOfAll) {
    MembersOnDemand own =
        new MembersOnDemand(exchange, endpoint, members, List.of(stored), Excess.REFUSED);
    return new MembershipView(endpoint, stored, own, groupsOfAll);
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
