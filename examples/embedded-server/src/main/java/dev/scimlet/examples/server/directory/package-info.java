/**
 * What an administrator looks for among the people that are provisioned: a line for each of them in
 * memory, which follows the changes of the store.
 */
@NullMarked
package dev.scimlet.examples.server.directory;

import org.jspecify.annotations.NullMarked;
