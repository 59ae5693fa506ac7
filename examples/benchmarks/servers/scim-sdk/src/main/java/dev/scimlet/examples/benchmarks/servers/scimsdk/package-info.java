/** SCIM-SDK behind a servlet in Jetty. */
@NullMarked
package dev.scimlet.examples.benchmarks.servers.scimsdk;

import org.jspecify.annotations.NullMarked;
