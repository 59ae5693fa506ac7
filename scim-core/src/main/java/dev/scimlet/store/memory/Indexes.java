package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indexes of one resource type in one tenant. Changed by one writer at a time. */
final class Indexes {

  private final ValueIndex members = new ValueIndex();
  private final List<AttributeIndex> all;

  Indexes(List<IndexedAttribute> attributes) {
    List<AttributeIndex> indexes = new ArrayList<>();
    attributes.forEach(attribute -> indexes.add(new AttributeIndex(attribute, new ValueIndex())));
    indexes.add(new AttributeIndex(IndexedAttribute.MEMBERS, members));
    this.all = List.copyOf(indexes);
  }

  /** The index of the ids of members. */
  ValueIndex members() {
    return members;
  }

  /** The index of a path, or null if it is not indexed. */
  @Nullable AttributeIndex find(AttributePath path) {
    for (AttributeIndex index : all) {
      if (index.attribute().path().equals(path)) {
        return index;
      }
    }
    return null;
  }

  /** Refuses a body that has a unique value of another row. */
  void requireUnique(Resource body) {
    for (AttributeIndex index : all) {
      index.requireUnique(body, null);
    }
  }

  /** Refuses a successor of a body that takes a unique value of another row. */
  void requireUnique(Resource before, Resource after, Row owner) {
    for (AttributeIndex index : all) {
      if (index.attribute().differs(before, after)) {
        index.requireUnique(after, owner);
      }
    }
  }

  /** Leads the values of a new body to its row. */
  void add(Resource body, Row row) {
    for (AttributeIndex index : all) {
      index.add(index.attribute().keys(body), row);
    }
  }

  /** Leads the values to the row that a body has and the one before it had not. */
  void add(Resource before, Resource after, Row row) {
    for (AttributeIndex index : all) {
      if (index.attribute().differs(before, after)) {
        index.add(index.attribute().keys(after), row);
      }
    }
  }

  /** Drops the values of a body that is gone. */
  void drop(Resource last, Row row) {
    for (AttributeIndex index : all) {
      index.drop(index.attribute().keys(last), Set.of(), row);
    }
  }

  /** Drops the values that a body had and its successor has no more. */
  void drop(Resource before, Resource after, Row row) {
    for (AttributeIndex index : all) {
      if (index.attribute().differs(before, after)) {
        index.drop(index.attribute().keys(before), index.attribute().keys(after), row);
      }
    }
  }

  /** Leads new members to the row of their group. */
  void addMembers(List<Member> added, Row row) {
    for (Member member : added) {
      members.add(MemberKey.of(member.value()).folded(), row);
    }
  }

  /** Drops former members, unless another one of the group differs in case only. */
  void dropMembers(List<Member> removed, MemberTree after, Row row) {
    for (Member member : removed) {
      String key = MemberKey.of(member.value()).folded();
      if (!after.containsFolded(key)) {
        members.remove(key, row);
      }
    }
  }
}
