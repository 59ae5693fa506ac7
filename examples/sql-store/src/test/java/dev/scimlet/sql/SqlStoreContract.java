package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.ResourceStoreContract;
import dev.scimlet.testkit.StoreTrait;
import java.util.Set;

/** The store in tables of its own keeps the contract with every ability. */
interface SqlStoreContract extends ResourceStoreContract {

  /** The database of all tests. */
  HikariDataSource source();

  @Override
  default ResourceStore newStore() {
    return SqlResourceStore.builder(source())
        .types(ResourceTypes.user(), ResourceTypes.group())
        .build();
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
        StoreTrait.CHANGE_FEED,
        StoreTrait.PAGES);
  }
}
