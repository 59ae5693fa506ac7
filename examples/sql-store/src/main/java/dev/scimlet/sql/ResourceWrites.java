package dev.scimlet.sql;

import dev.scimlet.resource.Resource;
import dev.scimlet.sql.IndexedType.UniqueValue;
import dev.scimlet.store.ChangeFeed.Kind;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one resource within a transaction: body, unique values, index, members, counter and
 * the note of the change belong together.
 */
final class ResourceWrites {

  private final Session session;
  private final StoreContext context;
  private final String tenant;
  private final IndexedType type;

  ResourceWrites(Session session, StoreContext context, IndexedType type) {
    this.session = session;
    this.context = context;
    this.tenant = context.tenant();
    this.type = type;
  }

  StoredResource insert(ResourceKey key, Resource body, Collection<Member> members)
      throws SQLException {
    if (!ResourceTable.insert(session, tenant, key, context.now(), Documents.write(body))) {
      throw new StoreException.Exists();
    }
    UniqueTable.take(session, tenant, key.id(), type.uniqueValues(body.body()));
    IndexTable.add(session, tenant, key.id(), type.rows(body.body()));
    MemberTable.add(session, tenant, key, members);
    CountTable.add(session, tenant, type.name(), 1);
    StoredResource stored =
        new StoredResource(key, ResourceTable.version(1), context.now(), context.now(), body);
    ChangeTable.add(session, context, Kind.CREATED, stored);
    return stored;
  }

  /** Reads a resource and keeps it for this transaction, if it has the expected version. */
  StoredResource hold(ResourceKey key, Version expected) throws SQLException {
    StoredResource found =
        ResourceTable.lock(session, tenant, type.type(), key.id())
            .orElseThrow(StoreException.NotFound::new);
    if (!expected.accepts(found.version())) {
      throw new StoreException.VersionMismatch();
    }
    return found;
  }

  /** Changes body, unless it is null, and members. */
  StoredResource change(StoredResource before, @Nullable Resource body, MemberDelta delta)
      throws SQLException {
    boolean otherMembers =
        !delta.isEmpty() && MemberTable.change(session, tenant, before.key(), delta);
    String text = body == null ? null : Documents.write(body);
    boolean otherBody = text != null && !text.equals(Documents.write(before.resource()));
    if (!otherMembers && !otherBody) {
      return before;
    }
    if (body != null && otherBody) {
      write(before, body, String.valueOf(text));
    } else {
      requireWritten(ResourceTable.touch(session, tenant, before, context.now()));
    }
    StoredResource after =
        new StoredResource(
            before.key(),
            ResourceTable.version(ResourceTable.number(before.version()) + 1),
            before.created(),
            context.now(),
            body != null && otherBody ? body : before.resource());
    ChangeTable.add(session, context, Kind.UPDATED, after);
    return after;
  }

  void delete(StoredResource before) throws SQLException {
    String id = before.key().id();
    requireWritten(ResourceTable.delete(session, tenant, before));
    UniqueTable.free(session, tenant, id, type.uniqueValues(before.resource().body()));
    IndexTable.remove(session, tenant, id, type.rows(before.resource().body()));
    MemberTable.removeAll(session, tenant, before.key());
    CountTable.add(session, tenant, type.name(), -1);
    ChangeTable.add(session, context, Kind.DELETED, before);
  }

  private void write(StoredResource before, Resource body, String text) throws SQLException {
    String id = before.key().id();
    requireWritten(ResourceTable.update(session, tenant, before, context.now(), text));
    Set<UniqueValue> hadUnique = type.uniqueValues(before.resource().body());
    Set<UniqueValue> hasUnique = type.uniqueValues(body.body());
    UniqueTable.free(session, tenant, id, without(hadUnique, hasUnique));
    UniqueTable.take(session, tenant, id, without(hasUnique, hadUnique));
    Set<IndexRow> had = type.rows(before.resource().body());
    Set<IndexRow> has = type.rows(body.body());
    IndexTable.remove(session, tenant, id, without(had, has));
    IndexTable.add(session, tenant, id, without(has, had));
  }

  /** Where no lock could hold the row, somebody else was faster. */
  private static void requireWritten(boolean written) {
    if (!written) {
      throw new StoreException.Conflict(null);
    }
  }

  private static <T> Set<T> without(Set<T> values, Set<T> others) {
    Set<T> rest = new LinkedHashSet<>(values);
    rest.removeAll(others);
    return rest;
  }
}
