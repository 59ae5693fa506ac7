package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.ResourceStoreContract;
import dev.scimlet.testkit.StoreTrait;
import java.util.Set;

/** A mapping with plain columns, ids of the database, and members in the rest. */
interface MappedPlainContract extends ResourceStoreContract {

  /** The database of all tests. */
  HikariDataSource source();

  @Override
  default ResourceStore newStore() {
    return MappedTables.plain(source(), ResourceTypes.user(), ResourceTypes.group());
  }

  @Override
  default Set<StoreTrait> traits() {
    return Set.of(
        StoreTrait.COMPARE_AND_SET,
        StoreTrait.ASSIGNS_IDS,
        StoreTrait.KEEPS_VERSION,
        StoreTrait.FILTERS,
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
