package dev.scimlet.value;

import dev.scimlet.value.internal.Sequence;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a multi-valued attribute, RFC 7643 section 2.4, in the order in which they were
 * sent.
 *
 * <p>{@link #with}, {@link #without} and {@link #plus} share what does not change, so that one
 * change of a long array costs about as much as one of a short array.
 *
 * @param values the values; copied
 */
public record ScimArray(List<ScimValue> values) implements ScimValue, Iterable<ScimValue> {

  private static final ScimArray EMPTY = new ScimArray(List.of());

  /**
   * Copies and checks the components.
   *
   * @param values as the component
   */
  public ScimArray {
    values = Sequence.copyOf(values);
  }

  /**
   * Makes an array.
   *
   * @param values the values
   * @return the array
   */
  public static ScimArray of(ScimValue... values) {
    return values.length == 0 ? EMPTY : new ScimArray(List.of(values));
  }

  /**
   * Makes an array.
   *
   * @param values the values; copied
   * @return the array
   */
  public static ScimArray of(List<? extends ScimValue> values) {
    return values.isEmpty() ? EMPTY : new ScimArray(Sequence.copyOf(values));
  }

  /** {@return how many values there are} */
  public int size() {
    return values.size();
  }

  /**
   * Returns one value.
   *
   * @param index its position, from 0
   * @return the value
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public ScimValue get(int index) {
    return values.get(index);
  }

  /**
   * Puts another value in the place of one.
   *
   * @param index the position, from 0
   * @param value what is to stand there
   * @return an array that differs in this value; this array if it stands there already
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public ScimArray with(int index, ScimValue value) {
    ScimValue before = values.get(index);
    if (before == value || before.equals(value)) {
      return this;
    }
    if (values instanceof Sequence sequence) {
      return new ScimArray(sequence.with(index, value));
    }
    ScimValue[] changed = values.toArray(ScimValue[]::new);
    changed[index] = value;
    return new ScimArray(List.of(changed));
  }

  /**
   * Removes one value.
   *
   * @param index its position, from 0
   * @return an array without it
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public ScimArray without(int index) {
    Objects.checkIndex(index, values.size());
    if (values instanceof Sequence sequence) {
      return new ScimArray(sequence.without(index));
    }
    ScimValue[] others = new ScimValue[values.size() - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = values.get(i < index ? i : i + 1);
    }
    return of(others);
  }

  /**
   * Appends values.
   *
   * @param more the values
   * @return an array that ends with them; this array if there are none
   */
  public ScimArray plus(List<? extends ScimValue> more) {
    if (more.isEmpty()) {
      return this;
    }
    if (values instanceof Sequence sequence) {
      return new ScimArray(sequence.plus(more));
    }
    ScimValue[] all = values.toArray(new ScimValue[values.size() + more.size()]);
    for (int i = 0; i < more.size(); i++) {
      all[values.size() + i] = more.get(i);
    }
    return of(all);
  }

  @Override
  public Iterator<ScimValue> iterator() {
    return values.iterator();
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitArray(this);
  }

  @Override
  public boolean isUnassigned() {
    return values.isEmpty();
  }

  /** {@return whether the other has equal values in the same order} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScimArray that
        && values.size() == that.values.size()
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** {@return the values as JSON} */
  @Override
  public String toString() {
    return values.stream().map(ScimValue::toString).collect(Collectors.joining(",", "[", "]"));
  }
}
