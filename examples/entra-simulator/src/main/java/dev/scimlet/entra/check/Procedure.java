package dev.scimlet.entra.check;

/** A check and how it is done. */
record Procedure(Check check, Probe probe) {}
