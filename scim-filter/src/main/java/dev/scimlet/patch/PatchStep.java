package dev.scimlet.patch;

import dev.scimlet.filter.PatchPath;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was understood: its target is resolved and its value has the form that the
 * schema asks for. An operation without a path has become one step for each attribute in its value.
 *
 * @param operation the position of the operation in the request, from 1, for error messages
 * @param kind what to do
 * @param target what to change
 * @param value the operand with canonical names, in which {@code ScimNull} clears a sub-attribute;
 *     for a removal the values to remove, if the request listed them; null for none, which on
 *     {@code ADD} or {@code REPLACE} unassigns the target
 */
public record PatchStep(
    int operation, PatchOperation.Kind kind, PatchPath target, @Nullable ScimValue value) {}
