package dev.scimlet.testkit;

import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Transactions as they must not be. */
final class FaultyTransactions {

  private FaultyTransactions() {}

  /** What is done stays done. */
  static class NothingIsUndone extends LockedStore {
    @Override
    void undo(StoreContext context, LockedTenant before) {}
  }

  /** The rows are as they were, the members are not. */
  static class MembersAreNotUndone extends LockedStore {
    @Override
    void undo(StoreContext context, LockedTenant before) {
      LockedTenant now = tenant(context);
      before.members.clear();
      before.members.putAll(now.members);
      super.undo(context, before);
    }
  }

  /** The feed tells what did not happen. */
  static class ChangesAreNotUndone extends LockedStore {
    @Override
    void undo(StoreContext context, LockedTenant before) {
      before.changes.clear();
      before.changes.addAll(tenant(context).changes);
      super.undo(context, before);
    }
  }

  /** Another exception comes out. */
  static class FailuresAreWrapped extends LockedStore {
    @Override
    public synchronized <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
      try {
        return super.inTransaction(context, work);
      } catch (IllegalStateException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** A database that gave the transaction up says that it committed it. */
  static class GivesUpSilently extends LockedStore {

    private @Nullable LockedTenant before;

    @Override
    void refuse(StoreContext context, StoreException refusal) {
      if (before != null) {
        undo(context, before);
      }
      super.refuse(context, refusal);
    }

    @Override
    public synchronized <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
      before = tenant(context).copy();
      try {
        return super.inTransaction(context, work);
      } finally {
        before = null;
      }
    }
  }

  /** Within the transaction the store has no members. */
  static class AbilitiesAreMissingInside extends LockedStore {

    private boolean inside;

    @Override
    public <C> Optional<C> capability(Class<C> type) {
      return inside && type == Memberships.class ? Optional.empty() : super.capability(type);
    }

    @Override
    public synchronized <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
      inside = true;
      try {
        return super.inTransaction(context, work);
      } finally {
        inside = false;
      }
    }
  }
}
