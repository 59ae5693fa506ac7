package dev.scimlet.entra.mapping;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What a mapping depends on besides the object. A context is used by one thread.
 *
 * @param softDeleted whether the object is deleted, unassigned, out of scope or disabled: the value
 *     of {@code [IsSoftDeleted]}
 * @param creating whether the object is about to be created in the target
 * @param now the time, as {@code Now()} gives it
 * @param random where {@code Guid()} and {@code RandomString()} draw from
 */
public record MappingContext(
    boolean softDeleted, boolean creating, Instant now, RandomGenerator random) {}
