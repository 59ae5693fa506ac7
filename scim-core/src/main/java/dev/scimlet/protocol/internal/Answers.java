package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.internal.MembersOnDemand.Excess;
import dev.scimlet.store.StoredResource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes responses out of stored resources. */
final class Answers {

  private final Endpoints endpoints;
  private final DerivedGroups groups;
  private final Map<String, ShownAttributes> shownByDefault = new ConcurrentHashMap<>();

  Answers(Endpoints endpoints, ResourceWriter writer) {
    this.endpoints = endpoints;
    groups = new DerivedGroups(endpoints, writer);
  }

  /** Answers a resource that was asked for. */
  ScimResponse found(
      Exchange exchange, Endpoint endpoint, AttributeSelection selection, StoredResource stored) {
    JsonBytes body = show(exchange, endpoint, selection, stored, Excess.REFUSED);
    return located(ScimResponse.ofJson(200, body), exchange, endpoint, stored);
  }

  /** Answers a resource that was written; no answer can undo that. */
  ScimResponse written(
      int status,
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      StoredResource stored) {
    JsonBytes body = show(exchange, endpoint, selection, stored, Excess.LEFT_OUT);
    return located(ScimResponse.ofJson(status, body), exchange, endpoint, stored);
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

  private JsonBytes show(
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      StoredResource stored,
      Excess excess) {
    JsonOutput output = new JsonOutput(0);
    writer(exchange, endpoint, selection, List.of(stored), output, excess).accept(stored);
    return output.finish();
  }

  /** What writes resources of one type, one after the other; all of them are known before. */
  Consumer<StoredResource> writer(
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      List<StoredResource> resources,
      JsonOutput output) {
    return writer(exchange, endpoint, selection, resources, output, Excess.REFUSED);
  }

  private Consumer<StoredResource> writer(
      Exchange exchange,
      Endpoint endpoint,
      AttributeSelection selection,
      List<StoredResource> resources,
      JsonOutput output,
      Excess excess) {
    ShownAttributes shown = shown(endpoint, selection);
    output.expect(shown.expectedBytes(resources));
    Representation representation = new Representation(shown, exchange.baseUrl(), output);
    GroupsOnDemand groupsOfAll = groupsOf(exchange, resources);
    MembersOnDemand membersOfAll = membersOf(exchange, endpoint, resources, excess);
    return new Writer(representation, endpoint, membersOfAll, groupsOfAll);
  }

  private record Writer(
      Representation representation,
      Endpoint endpoint,
      @Nullable MembersOnDemand members,
      GroupsOnDemand groups)
      implements Consumer<StoredResource> {

    @Override
    public void accept(StoredResource stored) {
      representation.write(stored, new MembershipView(endpoint, stored, members, groups));
    }
  }

  /** Most clients choose nothing: what they are shown is found out once for each type. */
  private ShownAttributes shown(Endpoint endpoint, AttributeSelection selection) {
    if (!selection.isDefault() || !selection.written().isEmpty()) {
      return ShownAttributes.of(endpoint, selection);
    }
    String type = endpoint.type().name();
    ShownAttributes known = shownByDefault.get(type);
    if (known == null) {
      known = ShownAttributes.of(endpoint, selection);
      shownByDefault.put(type, known);
    }
    return known;
  }

  /** The groups of several resources, which may be needed or not. */
  GroupsOnDemand groupsOf(Exchange exchange, List<StoredResource> resources) {
    return new GroupsOnDemand(exchange, groups, resources);
  }

  /** A resource as a filter sees it: one group after the other, for they may be large. */
  MembershipView view(
      Exchange exchange, Endpoint endpoint, StoredResource stored, GroupsOnDemand groupsOfAll) {
    MembersOnDemand own = membersOf(exchange, endpoint, List.of(stored), Excess.REFUSED);
    return new MembershipView(endpoint, stored, own, groupsOfAll);
  }

  /** The members of several groups, which may be needed or not; null if they are no groups. */
  private @Nullable MembersOnDemand membersOf(
      Exchange exchange, Endpoint endpoint, List<StoredResource> resources, Excess excess) {
    return endpoint.isGroup()
        ? new MembersOnDemand(exchange, endpoint, new GroupMembers(endpoints), resources, excess)
        : null;
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
