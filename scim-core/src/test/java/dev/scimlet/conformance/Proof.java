package dev.scimlet.conformance;

/**
 * A test that says which requirement it proves.
 *
 * @param id the requirement's, as the tag has it
 * @param name the class, or class and method, that the tag stands on
 * @param file where that is, relative to this module, with forward slashes
 * @param subject what the tag stands on
 */
record Proof(String id, String name, String file, Subject subject) {

  /** Whether JUnit runs what is tagged. */
  enum Subject {
    TEST,
    NO_TEST
  }
}
