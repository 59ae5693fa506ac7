/** SCIMple in Jersey in Jetty. */
@NullMarked
package dev.scimlet.examples.benchmarks.servers.scimple;

import org.jspecify.annotations.NullMarked;
