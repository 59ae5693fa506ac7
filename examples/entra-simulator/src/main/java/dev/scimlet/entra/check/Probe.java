package dev.scimlet.entra.check;

/** What a check does; it returns if everything was as expected. */
@FunctionalInterface
interface Probe {

  /**
   * Tries the endpoint.
   *
   * @throws CheckFailure if something is not as expected
   * @throws CheckSkipped if the check does not apply
   */
  void run(Session session);
}
