package dev.scimlet.value;

import java.util.Objects;

/**
 * An object of one to four members, as most values of multi-valued attributes are, which holds
 * their values itself: one place in memory to look at instead of two. A field that no member needs
 * holds the first value once more.
 */
final class FewMembers extends ScimObject {

  /** How many members there may be. */
  static final int MOST = 4;

  private final ScimValue first;
  private final ScimValue second;
  private final ScimValue third;
  private final ScimValue fourth;

  private FewMembers(
      String[] names, ScimValue first, ScimValue second, ScimValue third, ScimValue fourth) {
    super(names);
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
  }

  /** Takes one to four names, never to be changed, and the first values. */
  static FewMembers of(String[] names, ScimValue[] values) {
    int last = names.length - 1;
    return new FewMembers(
        names,
        values[0],
        values[last < 1 ? 0 : 1],
        values[last < 2 ? 0 : 2],
        values[last < 3 ? 0 : 3]);
  }

  @Override
  public ScimValue valueAt(int position) {
    return switch (Objects.checkIndex(position, size())) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      default -> fourth;
    };
  }

  @Override
  ScimValue[] values(int length) {
    ScimValue[] values = new ScimValue[length];
    for (int i = 0; i < size(); i++) {
      values[i] = valueAt(i);
    }
    return values;
  }

  @Override
  ScimObject replace(int position, ScimValue value) {
    ScimValue[] changed = values(size());
    changed[position] = value;
    return of(names, changed);
  }
}
