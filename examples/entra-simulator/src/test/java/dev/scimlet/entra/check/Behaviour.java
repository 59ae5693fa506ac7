package dev.scimlet.entra.check;

/** What stands before a sound endpoint and spoils it. */
@FunctionalInterface
interface Behaviour {

  Answered answer(Asked asked, Upstream upstream);
}
