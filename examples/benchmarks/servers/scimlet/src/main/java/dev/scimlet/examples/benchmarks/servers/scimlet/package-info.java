/** Scimlet's servlet in Jetty. */
@NullMarked
package dev.scimlet.examples.benchmarks.servers.scimlet;

import org.jspecify.annotations.NullMarked;
