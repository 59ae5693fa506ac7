package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.ResourceStoreContract;
import dev.scimlet.testkit.StoreTrait;
import java.util.Set;

/** A mapping whose tables are for one tenant alone. */
interface MappedSingleContract extends ResourceStoreContract {

  /** The database of all tests. */
  HikariDataSource source();

  @Override
  default ResourceStore newStore() {
    return TenantStores.single(source());
  }

  @Override
  default Set<StoreTrait> traits() {
    return Set.of(
        StoreTrait.COMPARE_AND_SET,
        StoreTrait.UNIQUENESS,
        StoreTrait.MEMBERSHIPS,
        StoreTrait.KEEPS_VERSION,
        StoreTrait.FILTERS,
        StoreTrait.CURSORS,
        StoreTrait.TRANSACTIONS,
        StoreTrait.PATCH_PUSHDOWN,
        StoreTrait.PAGES);
  }

  /** Columns with keys tell 256 characters apart. */
  @Override
  default int longestText() {
    return 200;
  }
}
