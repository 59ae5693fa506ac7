package dev.scimlet.testkit;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes as they must not be. */
final class FaultyWrites {

  private FaultyWrites() {}

  /** Lets the first two meet between reading and writing, so that the race is always run. */
  private static final class Meeting {

    private final CountDownLatch both = new CountDownLatch(2);

    void await() {
      both.countDown();
      try {
        both.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A change in place is a read and a write, and others come between. */
  static class PatchesRace extends LockedStore {

    private final Meeting meeting = new Meeting();

    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the fault
    @Override
    public Patched patch(
        StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
      StoredResource before = get(context, key, Projection.everything()).orElseThrow();
      meeting.await();
      return new Patched(before, replace(context, key, change.apply(before), Version.ANY));
    }
  }

  /** A change in place that changes nothing is a change. */
  static class PatchesAlwaysWrite extends LockedStore {
    @Override
    public synchronized Patched patch(
        StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
      StoredResource before = require(context, key, Version.ANY);
      Resource body = change.apply(before);
      return new Patched(before, write(context, before, body, tenant(context).membersOf(key)));
    }
  }

  /** A change in place loses the members. */
  static class PatchesDropMembers extends LockedStore {
    @Override
    public synchronized Patched patch(
        StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
      StoredResource before = require(context, key, Version.ANY);
      return new Patched(before, write(context, before, change.apply(before), new TreeMap<>()));
    }
  }

  /** A change in place looks at no other resource. */
  static class PatchesTakeTakenNames extends LockedStore {

    private boolean patching;

    @Override
    public synchronized Patched patch(
        StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
      patching = true;
      try {
        return super.patch(context, key, change);
      } finally {
        patching = false;
      }
    }

    @Override
    void refuse(StoreContext context, StoreException refusal) {
      if (!patching) {
        super.refuse(context, refusal);
      }
    }
  }

  /** No name is ever taken. */
  static class TakesTakenNames extends LockedStore {
    @Override
    void refuse(StoreContext context, StoreException refusal) {}
  }

  /** Members are read, changed and written, and others come between. */
  static class MembersRace extends LockedStore {

    private final Meeting meeting = new Meeting();

    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the fault
    @Override
    public StoredResource apply(
        StoreContext context,
        ResourceKey key,
        @Nullable Resource body,
        MemberDelta delta,
        Version expected) {
      StoredResource old = get(context, key, Projection.everything()).orElseThrow();
      NavigableMap<String, Member> members;
      synchronized (this) {
        members = LockedTenant.changed(tenant(context).membersOf(key), delta);
      }
      meeting.await();
      synchronized (this) {
        return write(context, old, body == null ? old.resource() : body, members);
      }
    }
  }

  /** The version is compared before the lock is taken. */
  static class VersionsRace extends LockedStore {

    private final Meeting meeting = new Meeting();

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      synchronized (this) {
        require(context, key, expected);
      }
      meeting.await();
      return super.replace(context, key, body, Version.ANY);
    }
  }

  /** Who has a name is looked up before the lock is taken. */
  static class NamesRace extends LockedStore {

    private final Meeting meeting = new Meeting();

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      synchronized (this) {
        super.requireUnique(context, key, body);
      }
      meeting.await();
      return super.replace(context, key, body, expected);
    }

    @Override
    void requireUnique(StoreContext context, ResourceKey key, Resource body) {
      // looked up before
    }
  }

  /** No statement has more parameters than this one takes: the rest is left out. */
  static class ChangesAreCut extends LockedStore {

    private static final int MOST = 999;

    @Override
    public synchronized StoredResource apply(
        StoreContext context,
        ResourceKey key,
        @Nullable Resource body,
        MemberDelta delta,
        Version expected) {
      Set<String> removed = delta.removed().stream().limit(MOST).collect(Collectors.toSet());
      List<Member> added = delta.added().stream().limit(MOST).toList();
      MemberDelta cut = new MemberDelta(delta.scope(), removed, added);
      return super.apply(context, key, body, cut, expected);
    }
  }

  /** What is not there is made. */
  static class ReplacesWhatIsGone extends LockedStore {
    @Override
    public synchronized StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return tenant(context).rows.containsKey(key)
          ? super.replace(context, key, body, expected)
          : insert(context, key, body);
    }
  }

  /** Only so many are read at once. */
  static class ReadsAreCut extends LockedStore {
    @Override
    public Map<ResourceKey, StoredResource> getAll(
        StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
      return new HashMap<>(super.getAll(context, keys.stream().limit(999).toList(), wanted));
    }
  }

  /** Who is forgotten takes the next one along. */
  static class ForgetsToo extends LockedStore {
    @Override
    public synchronized void forget(StoreContext context, String member) {
      tenant(context)
          .members
          .values()
          .forEach(
              members -> {
                if (members.remove(member) != null) {
                  members.pollLastEntry();
                }
              });
    }
  }
}
