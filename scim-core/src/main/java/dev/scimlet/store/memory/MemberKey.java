package dev.scimlet.store.memory;

import dev.scimlet.attribute.ComparisonKey;

/**
 * Where a member stands among others: by a hash of its folded value, then by the value itself, so
 * that values that differ in case only are neighbours and a filter that ignores case finds them
 * too.
 *
 * @param hash the hash of the folded value, ordered as an unsigned number
 * @param folded the folded value; nearly always the value itself
 * @param value the value
 */
record MemberKey(int hash, String folded, String value) {

  /** The multiplier of Fibonacci hashing, 2 to the power of 32 divided by the golden ratio. */
  private static final int SPREAD = 0x9E3779B9;

  static MemberKey of(String value) {
    String folded = ComparisonKey.folded(value);
    int hash = folded.hashCode() * SPREAD;
    return new MemberKey(hash ^ (hash >>> 15), folded, value);
  }
}
