package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.store.Member;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What members are called and of which type they are: shows members of one group or of several. */
final class MemberNames {

  private static final Set<String> DERIVED =
      Set.of(GroupMembers.VALUE, GroupMembers.REFERENCE, GroupMembers.DISPLAY, GroupMembers.TYPE);

  /** A member that exists. */
  record Named(String type, @Nullable String display) {

    static Named of(StoredResource member) {
      return new Named(member.key().resourceType(), Endpoints.nameOf(member));
    }
  }

  private final Exchange exchange;
  private final Endpoints endpoints;
  private final Map<String, Named> names;

  MemberNames(Exchange exchange, Endpoints endpoints, Map<String, Named> names) {
    this.exchange = exchange;
    this.endpoints = endpoints;
    this.names = names;
  }

  /** Shows members with their types, names and references. */
  ScimArray show(List<Member> members) {
    return ScimArray.of(members.stream().map(member -> show(member)).toList());
  }

  /** Shows members that are part of a body, and what else the body says of them. */
  ScimArray show(Endpoint group, ScimArray members) {
    return ScimArray.of(
        members.values().stream().map(kept -> joined(group.membersAttribute(), kept)).toList());
  }

  /** What is derived, and what is stored beside it; nothing that the schema does not have. */
  private ScimValue joined(AttributeDescriptor attribute, ScimValue stored) {
    Member member = GroupMembers.find(stored);
    if (member == null) {
      return stored;
    }
    ScimObject.Builder joined = ScimObject.builder();
    show(member)
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

  private ScimObject show(Member member) {
    Named named = names.get(member.value());
    String type = named == null ? member.type() : named.type();
    ScimObject.Builder shown = ScimObject.builder().put(GroupMembers.VALUE, member.value());
    endpoints
        .find(type)
        .map(
            endpoint ->
                Representation.location(exchange.baseUrl(), endpoint.type(), member.value()))
        .ifPresent(location -> shown.put(GroupMembers.REFERENCE, location));
    if (named != null) {
      shown.putIfPresent(GroupMembers.DISPLAY, named.display());
    }
    return shown.putIfPresent(GroupMembers.TYPE, type).build();
  }
}
