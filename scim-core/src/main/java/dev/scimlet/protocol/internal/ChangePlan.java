package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.store.StoredResource;
import java.util.function.Function;

/**
 * A request to change a resource, understood before the resource was read.
 *
 * @param operation what the client asked for
 * @param change what becomes of the resource, whatever it is like by then; asked again for each
 *     attempt
 */
record ChangePlan(Operation operation, Function<StoredResource, ResourceChange> change) {}
