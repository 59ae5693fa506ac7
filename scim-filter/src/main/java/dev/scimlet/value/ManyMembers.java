package dev.scimlet.value;

import java.util.Arrays;

/** An object of five members or more, or of none, whose values have an array of their own. */
final class ManyMembers extends ScimObject {

  /**
   * The object without members. It stands here since a class that makes one of its subclasses while
   * it is initialized can keep two threads waiting for each other.
   */
  static final ScimObject NONE = new ManyMembers(new String[0], new ScimValue[0]);

  private final ScimValue[] values;

  /** Takes arrays of the same length, never to be changed. */
  ManyMembers(String[] names, ScimValue[] values) {
    super(names);
    this.values = values;
  }

  @Override
  public ScimValue valueAt(int position) {
    return values[position];
  }

  @Override
  ScimValue[] values(int length) {
    return Arrays.copyOf(values, length);
  }

  @Override
  ScimObject replace(int position, ScimValue value) {
    ScimValue[] changed = values.clone();
    changed[position] = value;
    return new ManyMembers(names, changed);
  }
}
