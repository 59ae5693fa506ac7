package dev.scimlet.testkit;

/** What an exchange needs of the server besides resources; whoever starts the server sees to it. */
public enum ServerRequirement {

  /** The extension of {@link WireFixtures#customExtension} belongs to the resource type User. */
  CUSTOM_EXTENSION,

  /** The Lucid extension, version 2.0, belongs to the resource type User. */
  LUCID_EXTENSION,

  /** The server answers 429 to a client that sends a hundred requests at once. */
  RATE_LIMIT
}
