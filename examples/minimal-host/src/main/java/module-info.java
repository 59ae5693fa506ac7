/** A program that needs nothing but the core. */
module dev.scimlet.examples.minimal {
  requires dev.scimlet.core;
}
