package dev.scimlet.examples.benchmarks.scimple;

import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.resources.ScimGroup;

/** Groups. */
final class StoredGroups extends Stored<ScimGroup> {

  StoredGroups(SchemaRegistry schemas) {
    super(ScimGroup.class, schemas);
  }
}
