package dev.scimlet.entra.source;

import java.nio.file.Path;

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

  /**
   * Reads a directory from files, each time anew: {@code users} and {@code groups}, each as {@code
   * .json}, {@code .csv} or {@code .ldif}, and {@code assignments.json}. Users must be there.
   * Without groups there are none; without assignments everything is synchronized. A reference to
   * an object that is not there is passed over with a warning.
   *
   * <p>Write a file under another name and rename it, so that nobody reads half of it.
   *
   * @param directory the directory that has the files
   * @return the directory that reads them
   */
  static SourceDirectory files(Path directory) {
    return new FileDirectory(directory);
  }
}
