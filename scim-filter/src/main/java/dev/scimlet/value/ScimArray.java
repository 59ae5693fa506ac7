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
 */
public final class ScimArray implements ScimValue, Iterable<ScimValue> {

  private static final ScimArray EMPTY = new ScimArray(null, null, null);

  /** The first of one or two values, as most arrays have; otherwise null. */
  private final @Nullable ScimValue first;

  /** The second of two values, otherwise null. */
  private final @Nullable ScimValue second;

  /** All of more than two values, otherwise null. */
  private final @Nullable List<ScimValue> many;

  private ScimArray(
      @Nullable ScimValue first, @Nullable ScimValue second, @Nullable List<ScimValue> many) {
    this.first = first;
    this.second = second;
    this.many = many;
  }

  /**
   * Makes an array.
   *
   * @param values the values
   * @return the array
   */
  public static ScimArray of(ScimValue... values) {
    return of(List.of(values));
  }

  /**
   * Makes an array.
   *
   * @param values the values; copied
   * @return the array
   */
  public static ScimArray of(List<? extends ScimValue> values) {
    return switch (values.size()) {
      case 0 -> EMPTY;
      case 1 -> few(values.get(0), null);
      case 2 -> few(values.get(0), Objects.requireNonNull(values.get(1)));
      default -> new ScimArray(null, null, Sequence.copyOf(values));
    };
  }

  private static ScimArray few(ScimValue first, @Nullable ScimValue second) {
    return new ScimArray(Objects.requireNonNull(first), second, null);
  }

  /** {@return the values, in order; cannot be changed} */
  public List<ScimValue> values() {
    if (many != null) {
      return many;
    }
    if (second != null && first != null) {
      return List.of(first, second);
    }
    return first != null ? List.of(first) : List.of();
  }

  /** {@return how many values there are} */
  public int size() {
    if (many != null) {
      return many.size();
    }
    return second != null ? 2 : first != null ? 1 : 0;
  }

  /**
   * Returns one value.
   *
   * @param index its position, from 0
   * @return the value
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public ScimValue get(int index) {
    if (many != null) {
      return many.get(index);
    }
    ScimValue value = Objects.checkIndex(index, size()) == 0 ? first : second;
    return Objects.requireNonNull(value);
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
    ScimValue before = get(index);
    if (before == value || before.equals(value)) {
      return this;
    }
    if (many instanceof Sequence sequence) {
      return of(sequence.with(index, value));
    }
    ScimValue[] changed = values().toArray(ScimValue[]::new);
    changed[index] = value;
    return of(changed);
  }

  /**
   * Removes one value.
   *
   * @param index its position, from 0
   * @return an array without it
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public ScimArray without(int index) {
    Objects.checkIndex(index, size());
    if (many instanceof Sequence sequence) {
      return of(sequence.without(index));
    }
    ScimValue[] others = new ScimValue[size() - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = get(i < index ? i : i + 1);
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
    if (many instanceof Sequence sequence) {
      return of(sequence.plus(more));
    }
    int size = size();
    ScimValue[] all = values().toArray(new ScimValue[size + more.size()]);
    for (int i = 0; i < more.size(); i++) {
      all[size + i] = more.get(i);
    }
    return of(all);
  }

  @Override
  public Iterator<ScimValue> iterator() {
    return values().iterator();
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitArray(this);
  }

  @Override
  public boolean isUnassigned() {
    return first == null && many == null;
  }

  /** {@return whether the other has equal values in the same order} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScimArray that
        && size() == that.size()
        && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** {@return the values as JSON} */
  @Override
  public String toString() {
    return values().stream().map(ScimValue::toString).collect(Collectors.joining(",", "[", "]"));
  }
}
