package dev.scimlet.store.memory;

import dev.scimlet.attribute.ComparisonKey;

/**
 * How members are ordered: values that differ in case only are neighbours, so that a filter that
 * ignores case finds them too.
 *
 * @param folded the folded value; nearly always the value itself
 * @param value the value
 */
record MemberKey(String folded, String value) implements Comparable<MemberKey> {

  static MemberKey of(String value) {
    return new MemberKey(ComparisonKey.folded(value), value);
  }

  /** The key before all keys of a folded value. */
  static MemberKey before(String folded) {
    return new MemberKey(folded, "");
  }

  @Override
  public int compareTo(MemberKey other) {
    int order = folded.compareTo(other.folded);
    return order != 0 ? order : value.compareTo(other.value);
  }
}
