package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indexes of one resource type in one tenant. Changed by one writer at a time. */
final class Indexes {

  private final ValueIndex members = new ValueIndex();
  private final List<AttributeIndex> all;

  Indexes(List<IndexedAttribute> attributes) {
    List<AttributeIndex> indexes = new ArrayList<>();
    for (IndexedAttribute attribute : attributes) {
      indexes.add(new AttributeIndex(attribute, new ValueIndex()));
    }
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

  /** The indexes of the attributes in which two bodies differ. */
  List<AttributeIndex> differing(Resource before, Resource after) {
    List<AttributeIndex> differing = new ArrayList<>();
    for (AttributeIndex index : all) {
      if (index.attribute().differs(before, after)) {
        differing.add(index);
      }
    }
    return differing;
  }

  /** Refuses a new body that has a unique value of another row. */
  void requireUnique(Resource body) {
    for (AttributeIndex index : all) {
      index.requireUnique(body, null);
    }
  }

  /** Leads the values of a new body to its row. */
  void add(Resource body, Row row) {
    for (AttributeIndex index : all) {
      index.add(body, row);
    }
  }

  /** Drops the values of a body that is gone. */
  void drop(Resource last, Row row) {
    for (AttributeIndex index : all) {
      index.drop(last, null, row);
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
