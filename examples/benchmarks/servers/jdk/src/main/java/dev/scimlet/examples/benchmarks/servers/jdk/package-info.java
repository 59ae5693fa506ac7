/** Scimlet behind the HTTP server of the JDK. */
@NullMarked
package dev.scimlet.examples.benchmarks.servers.jdk;

import org.jspecify.annotations.NullMarked;
