package dev.scimlet.examples.benchmarks.requests;

/** A group that a library holds, and a PATCH of it that has been read. */
public interface GroupPatch {

  /**
   * Applies the PATCH.
   *
   * @return the changed group, which may be the one that is held, changed in place
   * @throws Exception if the library refuses the change
   */
  Object apply() throws Exception;

  /** Takes the change back, where it was made in place: cheaply, without the library. */
  default void undo() {}

  /** {@return the group that is held} */
  Object group();
}
