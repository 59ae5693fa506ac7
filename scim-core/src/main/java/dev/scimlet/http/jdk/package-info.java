/**
 * The engine behind the JDK's own HTTP server: for small services, tests and demonstrations.
 *
 * <p>Start at {@link dev.scimlet.http.jdk.ScimHttpServer}.
 */
@NullMarked
package dev.scimlet.http.jdk;

import org.jspecify.annotations.NullMarked;
