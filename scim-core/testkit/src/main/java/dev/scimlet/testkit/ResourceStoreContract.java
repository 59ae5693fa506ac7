package dev.scimlet.testkit;

import dev.scimlet.store.ResourceStore;
import java.util.Set;

/**
 * Every rule that a {@link ResourceStore} must keep, as JUnit tests. A store's test implements the
 * interface and inherits them:
 *
 * <pre>{@code
 * class EmployeeStoreTest implements ResourceStoreContract {
 *   public ResourceStore newStore() { return new EmployeeStore(testDatabase()); }
 *   public Set<StoreTrait> traits() { return Set.of(StoreTrait.COMPARE_AND_SET); }
 * }
 * }</pre>
 *
 * <p>The tests use the resource types User and Group of RFC 7643, several tenants and up to eight
 * threads. They pass on a store that does the least, if it declares no trait.
 */
public interface ResourceStoreContract
    extends ReadAndWriteContract,
        VersionContract,
        UniquenessContract,
        TenantContract,
        RenameContract,
        QueryContract,
        OrderContract,
        TextContract,
        WalkContract,
        MembershipContract,
        LargeGroupContract,
        TransactionContract,
        PatchPushdownContract,
        ChangeFeedContract,
        ConcurrencyContract {

  @Override
  ResourceStore newStore();

  /**
   * Declares what the store can do beyond the least. A trait that is left out is asserted to be
   * absent.
   *
   * @return the traits; by default none
   */
  @Override
  default Set<StoreTrait> traits() {
    return Set.of();
  }
}
