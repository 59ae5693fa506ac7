package dev.scimlet.sql;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Failures of tables of a host. */
abstract class MappedFailureContract extends FailureContract {

  private static final List<ResourceType> TYPES =
      List.of(ResourceTypes.user(), ResourceTypes.group());

  @Override
  ResourceStore open(DataSource watched) {
    return MappedTables.full(source(), watched, TYPES.get(0), TYPES.get(1));
  }

  @Override
  List<ResourceType> types() {
    return TYPES;
  }

  @Override
  Map<String, List<String>> contents() {
    return Tables.contents(source(), Tables.names(source()));
  }
}
