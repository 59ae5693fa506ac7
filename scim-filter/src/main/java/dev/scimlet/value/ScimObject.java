package dev.scimlet.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A complex value or the body of a resource: names and values in the order in which they came.
 *
 * <p>Two objects are equal when they hold equal values under the same names, in whatever order.
 * {@link #with} and {@link #without} share everything that does not change.
 */
public abstract sealed class ScimObject implements ScimValue, AttributeSource
    permits FewMembers, ManyMembers {

  final String[] names;

  /** Takes names that are never changed. */
  ScimObject(String[] names) {
    this.names = names;
  }

  /**
   * Makes an object that takes as little memory as it can: a store may hold millions.
   *
   * @param names as many as there are members, never to be changed
   * @param values at least as many, of which none is kept that is not named
   */
  private static ScimObject of(String[] names, ScimValue[] values) {
    if (names.length == 0) {
      return ManyMembers.NONE;
    }
    return names.length <= FewMembers.MOST
        ? FewMembers.of(names, values)
        : new ManyMembers(names, Arrays.copyOf(values, names.length));
  }

  /** {@return the object without members} */
  public static ScimObject empty() {
    return ManyMembers.NONE;
  }

  /**
   * Makes an object with one member.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public static ScimObject of(String name, ScimValue value) {
    return of(
        new String[] {Objects.requireNonNull(name)},
        new ScimValue[] {Objects.requireNonNull(value)});
  }

  /** {@return a builder without members} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public @Nullable ScimValue get(String name) {
    int index = indexOf(name);
    return index < 0 ? null : valueAt(index);
  }

  /**
   * Looks up a string.
   *
   * @param name the canonical name
   * @return the text, or null if the member is absent or no string
   */
  public @Nullable String getString(String name) {
    return get(name) instanceof ScimString string ? string.value() : null;
  }

  /**
   * Looks up a complex value.
   *
   * @param name the canonical name, or the URI of an extension
   * @return the object, or null if the member is absent or no object
   */
  public @Nullable ScimObject getObject(String name) {
    return get(name) instanceof ScimObject object ? object : null;
  }

  /**
   * Looks up the values of a multi-valued attribute.
   *
   * @param name the canonical name
   * @return the values; empty if the member is absent or no array
   */
  public List<ScimValue> getValues(String name) {
    return get(name) instanceof ScimArray array ? array.values() : List.of();
  }

  /**
   * Tells whether there is a member of a name.
   *
   * @param name the name; compared exactly
   * @return true if there is one
   */
  public boolean contains(String name) {
    return indexOf(name) >= 0;
  }

  /**
   * Sets a member.
   *
   * @param name the member's name
   * @param value its new value
   * @return an object that differs in this member; this object if it has that value already
   */
  public ScimObject with(String name, ScimValue value) {
    int index = indexOf(name);
    if (index < 0) {
      String[] moreNames = Arrays.copyOf(names, names.length + 1);
      ScimValue[] moreValues = values(names.length + 1);
      moreNames[names.length] = Objects.requireNonNull(name);
      moreValues[names.length] = Objects.requireNonNull(value);
      return of(SharedNames.of(moreNames), moreValues);
    }
    ScimValue before = valueAt(index);
    return before == value || before.equals(value)
        ? this
        : replace(index, Objects.requireNonNull(value));
  }

  /**
   * Removes a member.
   *
   * @param name the member's name
   * @return an object without it; this object if it has none of that name
   */
  public ScimObject without(String name) {
    int index = indexOf(name);
    if (index < 0) {
      return this;
    }
    String[] otherNames = Arrays.copyOf(names, names.length - 1);
    ScimValue[] otherValues = values(names.length);
    System.arraycopy(names, index + 1, otherNames, index, names.length - index - 1);
    System.arraycopy(otherValues, index + 1, otherValues, index, names.length - index - 1);
    return of(SharedNames.of(otherNames), otherValues);
  }

  /** {@return the names, in order} */
  public List<String> names() {
    return Collections.unmodifiableList(Arrays.asList(names));
  }

  /**
   * Returns the name of one member.
   *
   * @param position its position, from 0
   * @return the name
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public String nameAt(int position) {
    return names[position];
  }

  /**
   * Returns the value of one member.
   *
   * @param position its position, from 0
   * @return the value
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public abstract ScimValue valueAt(int position);

  /** Copies the values into an array that is at least as long. */
  abstract ScimValue[] values(int length);

  /** Makes an object with the same names and one other value. */
  abstract ScimObject replace(int position, ScimValue value);

  /** {@return how many members there are} */
  public int size() {
    return names.length;
  }

  /** {@return whether there is no member} */
  public boolean isEmpty() {
    return names.length == 0;
  }

  /**
   * Visits the members in order.
   *
   * @param action what to do with each name and value
   */
  public void forEach(BiConsumer<? super String, ? super ScimValue> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], valueAt(i));
    }
  }

  /** {@return a builder that holds this object's members} */
  public Builder toBuilder() {
    return firstMembers(names.length);
  }

  /** A builder that holds the members before a position. */
  Builder firstMembers(int count) {
    Builder builder = new Builder();
    for (int i = 0; i < count; i++) {
      builder.append(names[i], valueAt(i));
    }
    return builder;
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitObject(this);
  }

  @Override
  public boolean isUnassigned() {
    return names.length == 0;
  }

  /** As {@link #get}, but looks first where another version of this object has the name. */
  @Nullable ScimValue get(int position, String name) {
    return position < names.length && names[position].equals(name) ? valueAt(position) : get(name);
  }

  /** Tells, at once, that an object which was made of this one has the same names. */
  boolean sharesNamesWith(ScimObject other) {
    return names == other.names;
  }

  private int indexOf(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof ScimObject that) || names.length != that.names.length) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      ScimValue mine = valueAt(i);
      ScimValue theirs = that.get(i, names[i]);
      if (mine != theirs && !mine.equals(theirs)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < names.length; i++) {
      sum += names[i].hashCode() ^ valueAt(i).hashCode();
    }
    return sum;
  }

  /** {@return the object as JSON, with secrets masked} */
  @Override
  public String toString() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < names.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append(JsonText.quote(names[i]))
          .append(':')
          .append(valueAt(i));
    }
    return json.append('}').toString();
  }

  /** Collects the members of a {@link ScimObject}. Not thread-safe. */
  public static final class Builder {

    private static final int HASHED_FROM = 64;
    private static final int USUAL_SIZE = 8;

    private String[] names = new String[USUAL_SIZE];
    private ScimValue[] values = new ScimValue[USUAL_SIZE];
    private int size;

    /** One bit for the hash of each name: a name whose bit is not there is new. */
    private long hashes;

    private @Nullable Set<String> seen;

    private Builder() {}

    /**
     * Sets a member.
     *
     * @param name the member's name
     * @param value its value; replaces an earlier one of that name
     * @return this builder
     */
    public Builder put(String name, ScimValue value) {
      int index = find(name);
      if (index < 0) {
        append(name, value);
      } else {
        values[index] = Objects.requireNonNull(value);
      }
      return this;
    }

    /**
     * Sets a string member.
     *
     * @param name the member's name
     * @param value its text
     * @return this builder
     */
    public Builder put(String name, String value) {
      return put(name, ScimString.of(value));
    }

    /**
     * Sets a boolean member.
     *
     * @param name the member's name
     * @param value the boolean
     * @return this builder
     */
    public Builder put(String name, boolean value) {
      return put(name, ScimBoolean.of(value));
    }

    /**
     * Sets an integer member.
     *
     * @param name the member's name
     * @param value the integer
     * @return this builder
     */
    public Builder put(String name, long value) {
      return put(name, ScimNumber.of(value));
    }

    /**
     * Sets a string member if there is something to set.
     *
     * @param name the member's name
     * @param value its text, or null to leave the member out
     * @return this builder
     */
    public Builder putIfPresent(String name, @Nullable String value) {
      return value == null ? this : put(name, value);
    }

    /**
     * Looks up a member that was set.
     *
     * @param name the member's name
     * @return its value, or null if there is none of that name
     */
    public @Nullable ScimValue get(String name) {
      int index = find(name);
      return index < 0 ? null : values[index];
    }

    /**
     * Removes all members, so that another object can be collected.
     *
     * @return this builder
     */
    public Builder clear() {
      Arrays.fill(names, 0, size, null);
      Arrays.fill(values, 0, size, null);
      size = 0;
      hashes = 0;
      seen = null;
      return this;
    }

    /** {@return the object; the builder may go on being used} */
    public ScimObject build() {
      return of(SharedNames.first(size, names), values);
    }

    private void append(String name, ScimValue value) {
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      names[size] = Objects.requireNonNull(name);
      values[size] = Objects.requireNonNull(value);
      size++;
      hashes |= 1L << name.hashCode();
      if (seen != null) {
        seen.add(name);
      }
    }

    private int find(String name) {
      if ((hashes & (1L << name.hashCode())) == 0) {
        return -1;
      }
      if (seen == null && size >= HASHED_FROM) {
        seen = new HashSet<>(Arrays.asList(names).subList(0, size));
      }
      return seen != null && !seen.contains(name) ? -1 : indexOf(name);
    }

    private int indexOf(String name) {
      for (int i = 0; i < size; i++) {
        if (names[i].equals(name)) {
          return i;
        }
      }
      return -1;
    }
  }
}
