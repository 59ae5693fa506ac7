/**
 * The SCIM 2 SDK of UnboundID, measured. It has no engine: an application puts methods of JAX-RS
 * together out of its schema checker, its PATCH requests and its resource preparer, as is done
 * here.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.unboundid;

import org.jspecify.annotations.NullMarked;
