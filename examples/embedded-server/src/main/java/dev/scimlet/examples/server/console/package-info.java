/**
 * The admin console: web pages at {@code /admin} for whoever runs the product.
 *
 * <p>{@link dev.scimlet.examples.server.console.Console} is what a server opens. A page is a {@code
 * Page}: a method, a path and what it answers, mostly a template with a model; {@code ConsolePages}
 * lists them. The servlet knows none of them: it finds the page, asks who is there, checks that a
 * form is the console's own, and writes the answer.
 */
@NullMarked
package dev.scimlet.examples.server.console;

import org.jspecify.annotations.NullMarked;
