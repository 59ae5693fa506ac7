package dev.scimlet.sql;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of the host, with what belongs to it.
 *
 * @param key the key of the row
 * @param version its version
 * @param created when it was created, or null if nobody knows
 * @param modified when it was last changed, or null if nobody knows
 * @param values its body
 */
record MappedRow(
    Object key,
    Version version,
    @Nullable Instant created,
    @Nullable Instant modified,
    RowValues values) {

  StoredResource stored(MappedType type) {
    return new StoredResource(
        new ResourceKey(type.name(), type.id().format(key)),
        version,
        created,
        modified,
        Resource.of(type.type(), values.body(type)));
  }
}
