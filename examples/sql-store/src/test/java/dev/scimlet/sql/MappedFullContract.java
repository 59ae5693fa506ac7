package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.ResourceStoreContract;
import dev.scimlet.testkit.StoreTrait;
import java.util.Set;

/** A mapping with columns for keys and one for the rest. */
interface MappedFullContract extends ResourceStoreContract {

  /** The database of all tests. */
  HikariDataSource source();

  @Override
  default ResourceStore newStore() {
    return MappedTables.full(source(), ResourceTypes.user(), ResourceTypes.group());
  }

  @Override
  default Set<StoreTrait> traits() {
    return Set.of(
        StoreTrait.COMPARE_AND_SET,
        StoreTrait.UNIQUENESS,
        StoreTrait.MEMBERSHIPS,
        StoreTrait.KEEPS_VERSION,
        StoreTrait.FILTERS,
        StoreTrait.SORTS,
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
