package dev.scimlet.sql;

import dev.scimlet.store.ResourceStore;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Failures of tables of the store's own. */
abstract class SqlStoreFailureContract extends FailureContract {

  @Override
  ResourceStore open(DataSource watched) {
    return SqlResourceStore.builder(watched).types(Inventory.USER, Inventory.GROUP).build();
  }

  @Override
  Map<String, List<String>> contents() {
    return Tables.contents(source());
  }
}
