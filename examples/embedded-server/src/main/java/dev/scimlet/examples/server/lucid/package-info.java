/**
 * What Lucid's own service does beyond the RFC, each as a switch: {@link
 * dev.scimlet.examples.server.lucid.LucidBehaviour}. The rules are laid around a store, so that
 * every way to write keeps them, and the abilities of the store stay.
 */
@NullMarked
package dev.scimlet.examples.server.lucid;

import org.jspecify.annotations.NullMarked;
