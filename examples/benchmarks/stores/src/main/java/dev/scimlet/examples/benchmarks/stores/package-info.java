/**
 * What requests cost a server whose store holds a million users and a group of a million members.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
