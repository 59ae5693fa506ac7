/**
 * The smallest host: an engine over a store in memory, without an HTTP server. It is compiled and
 * run with the libraries that the core requires and no other ones.
 */
@NullMarked
package dev.scimlet.examples.minimal;

import org.jspecify.annotations.NullMarked;
