/** What servers share, and the client that asks them: start at {@code Load}. */
@NullMarked
package dev.scimlet.examples.benchmarks.servers.loopback;

import org.jspecify.annotations.NullMarked;
