/** What a server of JAX-RS gives the libraries that are written for one. */
@NullMarked
package dev.scimlet.examples.benchmarks.jaxrs;

import org.jspecify.annotations.NullMarked;
