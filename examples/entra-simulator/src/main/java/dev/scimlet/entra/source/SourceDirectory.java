package dev.scimlet.entra.source;

/**
 * A directory whose users and groups are provisioned. It is read once at the begin of each cycle;
 * an object that it had before and has no more was deleted in between.
 */
@FunctionalInterface
public interface SourceDirectory {

  /**
   * Reads everything.
   *
   * @return the state of now
   * @throws SourceException if it cannot be read or contradicts itself; the message names the place
   */
  SourceState read();
}
