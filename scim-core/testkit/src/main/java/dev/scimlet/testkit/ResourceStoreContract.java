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
 * <p>They pass on a store that does the least, if it declares no trait. Each test asks for a store,
 * uses it for tenants of its own, with up to eight threads, and leaves behind what it wrote; a run
 * makes a few thousand commits.
 *
 * <p>The store under test need not keep whatever RFC 7643 knows. It must keep and give back
 *
 * <ul>
 *   <li>of a user: {@code userName}, {@code externalId}, {@code displayName}, {@code title}, {@code
 *       active}, {@code name.familyName} and {@code name.givenName}, several {@code emails} in
 *       their order with {@code value}, {@code type} and {@code primary}, and of the enterprise
 *       extension {@code employeeNumber} and {@code manager.value}; nothing but userName is always
 *       there, and an empty string is something else than nothing
 *   <li>of a group: {@code displayName}, and {@code members} with {@code value} and {@code type},
 *       who need not exist
 *   <li>texts of {@link #longestText} in all of Unicode; NUL alone may be refused
 *   <li>time stamps to the millisecond
 * </ul>
 *
 * <p>A store that asks for more than userName or displayName overrides {@link #newUser} or {@link
 * #newGroup}. The attributes must be known by the schemas of {@code ResourceTypes}: caseExact is
 * true of {@code externalId} alone.
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
