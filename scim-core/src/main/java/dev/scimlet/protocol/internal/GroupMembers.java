package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.store.Member;
import dev.scimlet.store.Projection;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code members} of a group, as clients write them and as stores keep them. */
final class GroupMembers {

  private static final String VALUE = "value";
  private static final String REFERENCE = "$ref";
  private static final String DISPLAY = "display";
  private static final String TYPE = "type";
  private static final Set<String> DERIVED = Set.of(VALUE, REFERENCE, DISPLAY, TYPE);

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
      Member member = member(value);
      byValue.putIfAbsent(member.value(), member);
    }
    return byValue.values();
  }

  static Member member(ScimValue value) {
    Member member = find(value);
    if (member == null) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "Each of members has a value: the id of a user or group.");
    }
    return member;
  }

  private static @Nullable Member find(ScimValue value) {
    String id = value instanceof ScimObject object ? object.getString(VALUE) : null;
    return id == null ? null : new Member(id, ((ScimObject) value).getString(TYPE));
  }

  /** Replaces each member by one of known type; refuses those that do not exist. */
  List<Member> existing(Exchange exchange, Collection<Member> members) {
    if (members.size() > exchange.limits().maxMembersPerRequest()) {
      throw ScimException.of(
          413,
          "One request may name at most " + exchange.limits().maxMembersPerRequest() + " members.");
    }
    Map<String, StoredResource> found = find(exchange, members, Projection.only(Set.of()));
    return members.stream()
        .map(member -> existing(exchange, member, found.get(member.value())))
        .toList();
  }

  private static Member existing(Exchange exchange, Member member, @Nullable StoredResource found) {
    if (found != null) {
      return new Member(member.value(), found.key().resourceType());
    }
    if (!exchange.profile().allows(RequestRepair.UNKNOWN_MEMBER)) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "One of members is no user or group of this server.");
    }
    exchange.repairs().repaired(RequestRepair.UNKNOWN_MEMBER, null);
    return member;
  }

  /** The resources that the members are, by id: those of one type are read at once. */
  private Map<String, StoredResource> find(
      Exchange exchange, Collection<Member> members, Projection wanted) {
    Map<String, StoredResource> found = new HashMap<>();
    for (Endpoint endpoint : endpoints.all()) {
      List<String> ids =
          members.stream()
              .filter(member -> endpoints.canHold(endpoint, member.type()))
              .map(Member::value)
              .filter(id -> !found.containsKey(id))
              .toList();
      found.putAll(endpoint.find(exchange.store(), ids, wanted));
    }
    return found;
  }

  /** Shows members with their types, names and references. */
  ScimArray show(Exchange exchange, List<Member> members) {
    Map<String, StoredResource> found = find(exchange, members, Endpoints.NAMES);
    return ScimArray.of(
        members.stream()
            .map(member -> show(exchange, member, found.get(member.value())).build())
            .toList());
  }

  /** Shows members that are part of a body, and what else the body says of them. */
  ScimArray show(Exchange exchange, Endpoint group, ScimArray members) {
    List<Member> known = stored(members);
    Map<String, StoredResource> found = find(exchange, known, Endpoints.NAMES);
    Map<String, ScimObject> shown = new HashMap<>();
    for (Member member : known) {
      shown.put(member.value(), show(exchange, member, found.get(member.value())).build());
    }
    return ScimArray.of(
        members.values().stream()
            .map(stored -> joined(group.membersAttribute(), shown, stored))
            .toList());
  }

  /** What is derived, and what is stored beside it; nothing that the schema does not have. */
  private static ScimValue joined(
      AttributeDescriptor attribute, Map<String, ScimObject> shown, ScimValue stored) {
    Member member = find(stored);
    if (member == null) {
      return stored;
    }
    ScimObject.Builder joined = ScimObject.builder();
    Objects.requireNonNull(shown.get(member.value()))
        .forEach(
            (name, value) -> {
              if (attribute.subAttribute(name) != null) {
                joined.put(name, value);
              }
            });
    ((ScimObject) stored)
        .forEach(
            (name, value) -> {
              if (!DERIVED.contains(name)) {
                joined.put(name, value);
              }
            });
    return joined.build();
  }

  private ScimObject.Builder show(
      Exchange exchange, Member member, @Nullable StoredResource found) {
    String type = found == null ? member.type() : found.key().resourceType();
    ScimObject.Builder shown = ScimObject.builder().put(VALUE, member.value());
    endpoints
        .find(type)
        .map(
            endpoint ->
                Representation.location(exchange.baseUrl(), endpoint.type(), member.value()))
        .ifPresent(location -> shown.put(REFERENCE, location));
    if (found != null) {
      shown.putIfPresent(DISPLAY, Endpoints.nameOf(found));
    }
    return shown.putIfPresent(TYPE, type);
  }

  /** A member as a body keeps it: without what is derived, and of known type. */
  static ScimObject stored(AttributeDescriptor attribute, ScimObject sent, @Nullable String type) {
    ScimObject stored = sent.without(REFERENCE).without(DISPLAY);
    return type == null || attribute.subAttribute(TYPE) == null
        ? stored.without(TYPE)
        : stored.with(TYPE, ScimString.of(type));
  }

  /** The members in a body that a store answered. */
  static List<Member> stored(ScimArray members) {
    return members.values().stream()
        .map(GroupMembers::find)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
