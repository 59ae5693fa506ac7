/** Jetty, as all servers are measured in it. */
@NullMarked
package dev.scimlet.examples.benchmarks.servers.jetty;

import org.jspecify.annotations.NullMarked;
