package dev.scimlet.store.memory;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one type in one tenant. Writers take turns; readers never wait.
 *
 * <p>A new value is in the index before the row shows it, and an old one leaves the index after the
 * row has lost it: an index may lead to a row too many, never to one too few.
 */
final class Partition {

  private final ConcurrentMap<String, Row> byId = new ConcurrentHashMap<>();
  private final Indexes indexes;
  private final AtomicLong clock;
  private final Object turn = new Object();
  private volatile RowTree inOrder = RowTree.empty();

  /**
   * Makes an empty partition.
   *
   * @param attributes what is indexed
   * @param clock counts the changes of the whole store
   */
  Partition(List<IndexedAttribute> attributes, AtomicLong clock) {
    this.indexes = new Indexes(attributes);
    this.clock = clock;
  }

  Indexes indexes() {
    return indexes;
  }

  /** What the row of an id holds, or null if there is none. */
  @Nullable RowState find(String id) {
    Row row = byId.get(id);
    return row == null ? null : row.state();
  }

  /** The row of an id, perhaps one that is just coming or going. */
  Stream<Row> row(String id) {
    return Stream.ofNullable(byId.get(id));
  }

  /** All rows of this moment, ordered by id. */
  RowTree rows() {
    return inOrder;
  }

  StoredResource insert(ResourceKey key, Resource body, MemberTree members, Instant now) {
    synchronized (turn) {
      if (byId.containsKey(key.id())) {
        throw new StoreException.Exists();
      }
      indexes.requireUnique(body);
      Row row = new Row(key.id());
      StoredResource stored = new StoredResource(key, nextVersion(), now, now, body);
      indexes.add(body, row);
      indexes.addMembers(members.all(), row);
      byId.put(key.id(), row);
      inOrder = inOrder.with(row);
      row.publish(new RowState(stored, members));
      return stored;
    }
  }

  /** Changes body, unless it is null, and members. */
  StoredResource change(
      ResourceKey key, @Nullable Resource body, MemberDelta delta, Version expected, Instant now) {
    synchronized (turn) {
      Row row = require(key, expected);
      RowState before = row.present();
      Resource old = before.stored().resource();
      Resource wanted = body == null ? old : body;
      MemberChange change = MemberChange.of(before.members(), delta);
      if (wanted.equals(old)) {
        return change.isEmpty() ? before.stored() : write(row, wanted, change, now);
      }
      List<AttributeIndex> differing = indexes.differing(old, wanted);
      differing.forEach(index -> index.requireUnique(wanted, row));
      differing.forEach(index -> index.add(wanted, row));
      StoredResource stored = write(row, wanted, change, now);
      differing.forEach(index -> index.drop(old, wanted, row));
      return stored;
    }
  }

  void delete(ResourceKey key, Version expected) {
    synchronized (turn) {
      Row row = require(key, expected);
      RowState last = row.present();
      row.publish(null);
      byId.remove(key.id());
      inOrder = inOrder.without(row);
      indexes.drop(last.stored().resource(), row);
      indexes.dropMembers(last.members().all(), MemberTree.empty(), row);
    }
  }

  /** Collects the groups of this type that have a member. */
  void collectGroups(MemberKey member, List<GroupReference> target) {
    Bucket groups = indexes.members().find(member.folded());
    if (groups.size() > 0) {
      groups.rows().forEach(row -> collectGroup(row.state(), member, target));
    }
  }

  private static void collectGroup(
      @Nullable RowState state, MemberKey member, List<GroupReference> target) {
    if (state != null && state.members().contains(member)) {
      target.add(reference(state.stored()));
    }
  }

  /** Takes somebody out of all groups of this type, without giving them new versions. */
  void forget(String member) {
    synchronized (turn) {
      for (Row row : indexes.members().find(MemberKey.of(member).folded()).rows().toList()) {
        RowState before = row.present();
        MemberChange change =
            MemberChange.of(before.members(), MemberDelta.remove(List.of(member)));
        row.publish(new RowState(before.stored(), change.after()));
        indexes.dropMembers(change.removed(), change.after(), row);
      }
    }
  }

  private StoredResource write(Row row, Resource body, MemberChange change, Instant now) {
    StoredResource before = row.present().stored();
    StoredResource after =
        new StoredResource(before.key(), nextVersion(), before.created(), now, body);
    indexes.addMembers(change.added(), row);
    row.publish(new RowState(after, change.after()));
    indexes.dropMembers(change.removed(), change.after(), row);
    return after;
  }

  private Row require(ResourceKey key, Version expected) {
    Row row = byId.get(key.id());
    if (row == null) {
      throw new StoreException.NotFound();
    }
    if (!expected.accepts(row.present().stored().version())) {
      throw new StoreException.VersionMismatch();
    }
    return row;
  }

  private Version nextVersion() {
    return new Version(Long.toString(clock.incrementAndGet(), Character.MAX_RADIX));
  }

  private static GroupReference reference(StoredResource group) {
    return new GroupReference(group.key(), group.resource().body().getString("displayName"));
  }
}
