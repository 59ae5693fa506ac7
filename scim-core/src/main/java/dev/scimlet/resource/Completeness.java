package dev.scimlet.resource;

/** Whether a resource has all the attributes that it has in the store. */
public enum Completeness {
  /** All of them, so that it can be written. */
  COMPLETE,

  /** Those somebody asked for. Writing it would delete the others, so writers refuse it. */
  PARTIAL
}
