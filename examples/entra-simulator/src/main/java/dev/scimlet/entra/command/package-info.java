/**
 * The command line: reads options and settings, runs the job, and prints what an administrator
 * wants to know. {@link dev.scimlet.entra.command.Commands} has all commands.
 */
@NullMarked
package dev.scimlet.entra.command;

import org.jspecify.annotations.NullMarked;
