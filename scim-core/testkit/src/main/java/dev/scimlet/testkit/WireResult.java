package dev.scimlet.testkit;

import java.util.List;

/** How an exchange went. */
public sealed interface WireResult {

  /** Everything was as expected. */
  record Passed() implements WireResult {}

  /**
   * The status was another one that the client can live with.
   *
   * @param status the status
   * @param why why the client can live with it
   */
  record Variant(int status, String why) implements WireResult {}

  /**
   * Something was not as expected.
   *
   * @param messages what
   */
  record Failed(List<String> messages) implements WireResult {

    /**
     * Copies and checks the components.
     *
     * @param messages as the component
     */
    public Failed {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Something was not as expected, and that is known and has a reason.
   *
   * @param reason the reason
   */
  record Excepted(String reason) implements WireResult {}
}
