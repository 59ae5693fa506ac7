package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Member;
import dev.scimlet.store.Projection;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code members} of a group, as clients write them and as stores keep them. */
final class GroupMembers {

  private final Endpoints endpoints;

  GroupMembers(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Reads members out of a value of the attribute, each once, without asking whether they exist.
   */
  static Collection<Member> read(ScimValue members) {
    Map<String, Member> byValue = new LinkedHashMap<>();
    List<ScimValue> values = members instanceof ScimArray array ? array.values() : List.of(members);
    for (ScimValue value : values) {
      String id = value instanceof ScimObject object ? object.getString("value") : null;
      if (id == null) {
        throw ScimException.badRequest(
            ScimType.INVALID_VALUE, "Each of members has a value: the id of a user or group.");
      }
      String type = ((ScimObject) value).getString("type");
      byValue.putIfAbsent(id, new Member(id, type));
    }
    return byValue.values();
  }

  /** Replaces each member by one of known type; refuses those that do not exist. */
  List<Member> existing(Exchange exchange, Collection<Member> members) {
    if (members.size() > exchange.limits().maxMembersPerRequest()) {
      throw ScimException.of(
          413,
          "One request may name at most " + exchange.limits().maxMembersPerRequest() + " members.");
    }
    return members.stream().map(member -> existing(exchange, member)).toList();
  }

  private Member existing(Exchange exchange, Member member) {
    for (Endpoint endpoint : endpoints.memberTypes(member.type())) {
      if (find(exchange, endpoint, member.value()).isPresent()) {
        return new Member(member.value(), endpoint.type().name());
      }
    }
    if (!exchange.profile().allows(RequestRepair.UNKNOWN_MEMBER)) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "One of members is no user or group of this server.");
    }
    exchange.repairs().repaired(RequestRepair.UNKNOWN_MEMBER, null);
    return member;
  }

  private static Optional<StoredResource> find(Exchange exchange, Endpoint endpoint, String id) {
    return ResourceIds.isId(id)
        ? endpoint.store().get(exchange.store(), endpoint.key(id), Projection.only(Set.of()))
        : Optional.empty();
  }

  /** Shows members with their types, names and references. */
  ScimArray show(Exchange exchange, List<Member> members) {
    return ScimArray.of(members.stream().map(member -> show(exchange, member)).toList());
  }

  private ScimObject show(Exchange exchange, Member member) {
    ScimObject.Builder shown = ScimObject.builder().put("value", member.value());
    endpoints
        .find(member.type())
        .ifPresent(
            endpoint -> {
              ResourceType type = endpoint.type();
              shown.put("$ref", Representation.location(exchange.baseUrl(), type, member.value()));
              endpoint
                  .store()
                  .get(exchange.store(), endpoint.key(member.value()), Endpoints.NAMES)
                  .ifPresent(target -> shown.putIfPresent("display", Endpoints.nameOf(target)));
            });
    return shown.putIfPresent("type", member.type()).build();
  }
}
