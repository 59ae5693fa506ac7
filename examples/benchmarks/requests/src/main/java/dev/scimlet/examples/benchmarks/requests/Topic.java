package dev.scimlet.examples.benchmarks.requests;

/** What rows have in common. The libraries take turns after each topic. */
public enum Topic {
  /** Parsing and evaluating filters. */
  FILTERS("Filters"),
  /** PATCH applied to what a library holds. */
  PATCHES("PATCH at library level"),
  /** Members added to and removed from what a library holds. */
  MEMBERS("Members of a group at library level"),
  /** Requests from the text that comes in to the text that goes out. */
  REQUESTS("Requests, text in to text out"),
  /** What the same costs with more of something. */
  GROWTH("Growth"),
  /** What requests cost with more and more users in the store. */
  USERS("Growth of the store"),
  /** Pages deeper and deeper in a list. */
  PAGES("Pages of a million users");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /** {@return how it is called} */
  public String title() {
    return title;
  }
}
