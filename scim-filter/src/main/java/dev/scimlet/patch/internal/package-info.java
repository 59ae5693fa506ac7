/**
 * How a PATCH is planned and applied.
 *
 * <p>{@link dev.scimlet.patch.internal.PatchPlanner} turns operations into steps: it resolves
 * paths, expands operations without a path and conforms values. {@link
 * dev.scimlet.patch.internal.StepApplier} makes a new resource of a resource and a step.
 */
@NullMarked
package dev.scimlet.patch.internal;

import org.jspecify.annotations.NullMarked;
