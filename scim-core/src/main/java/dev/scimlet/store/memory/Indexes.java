package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.StoreException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indexes of one resource type in one tenant. Changed by one writer at a time. */
final class Indexes {

  private final Map<IndexedAttribute, ValueIndex> indexes = new LinkedHashMap<>();

  Indexes(List<IndexedAttribute> attributes) {
    attributes.forEach(attribute -> indexes.put(attribute, new ValueIndex()));
    indexes.put(IndexedAttribute.MEMBERS, new ValueIndex());
  }

  /** The index of the ids of members. */
  ValueIndex members() {
    return index(IndexedAttribute.MEMBERS);
  }

  ValueIndex index(IndexedAttribute attribute) {
    return Objects.requireNonNull(indexes.get(attribute));
  }

  /** The indexed attribute of a path, or null if it is not indexed. */
  @Nullable IndexedAttribute find(AttributePath path) {
    for (IndexedAttribute attribute : indexes.keySet()) {
      if (attribute.path().equals(path)) {
        return attribute;
      }
    }
    return null;
  }

  /** Refuses a body that has a unique value of another row. */
  void requireUnique(Resource body, @Nullable Row owner) {
    indexes.forEach(
        (attribute, index) -> {
          if (attribute.isUnique()
              && attribute.keys(body).stream().anyMatch(key -> index.isTaken(key, owner))) {
            throw new StoreException.Uniqueness(attribute.path().toString());
          }
        });
  }

  /** Leads the values of a body to its row. */
  void add(Resource body, Row row) {
    indexes.forEach((attribute, index) -> attribute.keys(body).forEach(key -> index.add(key, row)));
  }

  /** Drops the values that a body had and its successor has no more. */
  void drop(Resource before, @Nullable Resource after, Row row) {
    indexes.forEach(
        (attribute, index) -> {
          Set<String> kept = after == null ? Set.of() : attribute.keys(after);
          attribute.keys(before).stream()
              .filter(key -> !kept.contains(key))
              .forEach(key -> index.remove(key, row));
        });
  }

  /** Leads new members to the row of their group. */
  void addMembers(List<Member> added, Row row) {
    added.forEach(member -> members().add(MemberKey.of(member.value()).folded(), row));
  }

  /** Drops former members, unless another one of the group differs in case only. */
  void dropMembers(List<Member> removed, MemberTree after, Row row) {
    for (Member member : removed) {
      String key = MemberKey.of(member.value()).folded();
      if (!after.containsFolded(key)) {
        members().remove(key, row);
      }
    }
  }
}
