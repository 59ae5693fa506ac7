/**
 * How a provisioning job is run: what failed and why, when it is tried again, when the job is
 * quarantined, what is logged, who is told. The decisions are values and pure functions; {@link
 * dev.scimlet.entra.operation.QuarantinePolicy} is a good place to start.
 */
@NullMarked
package dev.scimlet.entra.operation;

import org.jspecify.annotations.NullMarked;
