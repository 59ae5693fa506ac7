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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The {@code members} of a group, as clients write them and as stores keep them. */
final class GroupMembers {

  static final String VALUE = "value";
  static final String REFERENCE = "$ref";
  static final String DISPLAY = "display";
  static final String TYPE = "type";

  private final Endpoints endpoints;

  GroupMembers(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Reads members out of a value of the attribute, each once, without asking whether they exist.
   */
  static Collection<Member> read(ScimValue members) {
    List<ScimValue> values = members instanceof ScimArray array ? array.values() : List.of(members);
    if (values.size() == 1) {
      return List.of(member(values.get(0)));
    }
    Map<String, Member> byValue = new LinkedHashMap<>();
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

  static @Nullable Member find(ScimValue value) {
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
    Map<String, String> types = new HashMap<>();
    forEachFound(
        exchange,
        members,
        Projection.only(Set.of()),
        found -> types.put(found.key().id(), found.key().resourceType()));
    List<Member> existing = new ArrayList<>(members.size());
    for (Member member : members) {
      existing.add(existing(exchange, member, types.get(member.value())));
    }
    return List.copyOf(existing);
  }

  private static Member existing(Exchange exchange, Member member, @Nullable String type) {
    if (type != null) {
      return new Member(member.value(), type);
    }
    if (!exchange.profile().allows(RequestRepair.UNKNOWN_MEMBER)) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "One of members is no user or group of this server.");
    }
    exchange.repairs().repaired(RequestRepair.UNKNOWN_MEMBER, null);
    return member;
  }

  /** Finds the resources that the members are: those of one type are read at once. */
  private void forEachFound(
      Exchange exchange,
      Collection<Member> members,
      Projection wanted,
      Consumer<StoredResource> action) {
    Set<String> known = new HashSet<>();
    for (Endpoint endpoint : endpoints.all()) {
      Set<String> ids = new LinkedHashSet<>();
      for (Member member : members) {
        if (endpoints.canHold(endpoint, member.type()) && !known.contains(member.value())) {
          ids.add(member.value());
        }
      }
      endpoint.visit(
          exchange.store(),
          ids,
          wanted,
          found -> {
            known.add(found.key().id());
            action.accept(found);
          });
    }
  }

  /** Shows members with their types, names and references. */
  ScimArray show(Exchange exchange, List<Member> members) {
    return names(exchange, members).show(members);
  }

  /** Shows members that are part of a body, and what else the body says of them. */
  ScimArray show(Exchange exchange, Endpoint group, ScimArray members) {
    return names(exchange, stored(members)).show(group, members);
  }

  /** What members are called, perhaps those of several groups. */
  MemberNames names(Exchange exchange, Collection<Member> members) {
    Map<String, MemberNames.Named> names = new HashMap<>();
    forEachFound(
        exchange,
        members,
        Endpoints.NAMES,
        found -> names.put(found.key().id(), MemberNames.Named.of(found)));
    return new MemberNames(exchange, endpoints, names);
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
