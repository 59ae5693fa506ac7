/**
 * What a product keeps beside the people that are provisioned to it: its access tokens, sessions
 * and log, in tables of its own.
 */
@NullMarked
package dev.scimlet.examples.server.product;

import org.jspecify.annotations.NullMarked;
