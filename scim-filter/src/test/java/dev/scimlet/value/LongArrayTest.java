package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays whose versions share their parts, against plain lists. */
@DisplayName("Long arrays")
class LongArrayTest {

  private final Random random = new Random(7643);
  private int made;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 1056, 1057, 33_000})
  void anArrayHoldsWhatItWasMadeOf(int size) {
    List<ScimValue> model = values(size);

    assertSame(ScimArray.of(model), model);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 31, 32, 33, 34, 64, 65, 1023, 1024, 1025, 1057})
  void versionsAreWhatListsWouldBe(int size) {
    for (int run = 0; run < 20; run++) {
      List<ScimValue> model = values(size);
      ScimArray array = ScimArray.of(model);
      for (int step = 0; step < 60; step++) {
        ScimArray before = array;
        List<ScimValue> old = List.copyOf(model);
        array = change(array, model);
        assertSame(array, model);
        assertThat(before.values()).isEqualTo(old);
        assertThat(array.equals(before)).isEqualTo(model.equals(old));
      }
    }
  }

  @Test
  void anArrayCanShrinkToNothingAndGrowAgain() {
    List<ScimValue> model = values(2100);
    ScimArray array = ScimArray.of(model);
    while (!model.isEmpty()) {
      int index = random.nextInt(model.size());
      model.remove(index);
      array = array.without(index);
      if (model.size() % 97 < 2 || model.size() < 40) {
        assertSame(array, model);
      }
    }
    for (int i = 0; i < 1200; i++) {
      ScimValue value = value();
      model.add(value);
      array = array.plus(List.of(value));
    }
    assertSame(array, model);
  }

  @Test
  void emptiedStretchesAreSkipped() {
    List<ScimValue> model = values(3000);
    ScimArray array = ScimArray.of(model);
    for (int i = 0; i < 1200; i++) {
      model.remove(500);
      array = array.without(500);
    }
    assertSame(array, model);
    array = array.with(500, ScimNull.NULL);
    model.set(500, ScimNull.NULL);
    assertSame(array, model);
  }

  @Test
  void versionsThatPartedAndMetAgainAreEqual() {
    ScimArray array = ScimArray.of(values(2000));
    ScimValue last = array.get(1999);

    assertThat(array.without(1999).plus(List.of(last))).isEqualTo(array);
    assertThat(array.without(1000)).isNotEqualTo(array.without(1001));
    assertThat(array.without(1000).without(1000)).isEqualTo(array.without(1001).without(1000));
    assertThat(array.with(7, last)).isNotEqualTo(array.with(8, last));
    assertThat(array.with(7, last).with(8, last)).isEqualTo(array.with(8, last).with(7, last));
    assertThat(array.with(7, last).with(7, array.get(7))).isEqualTo(array);
    assertThat(array.plus(values(100))).isNotEqualTo(array.plus(values(100)));
  }

  @Test
  void anArrayThatIsChangedToWhatItIsStaysTheSame() {
    ScimArray array = ScimArray.of(values(100));

    assertThat(array.with(50, array.get(50))).isSameAs(array);
    assertThat(array.plus(List.of())).isSameAs(array);
  }

  @Test
  void nothingIsFoundOutsideAndNothingIsChangedInPlace() {
    ScimArray array = ScimArray.of(values(100)).without(3);
    Iterator<ScimValue> iterator = array.iterator();
    array.forEach(value -> iterator.next());

    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> array.get(99)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> array.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> array.without(99)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> array.with(99, ScimNull.NULL))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> array.values().set(0, ScimNull.NULL))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> array.values().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void noPlaceIsEmpty() {
    List<ScimValue> holed = values(100);
    holed.set(40, null);

    assertThatThrownBy(() -> ScimArray.of(holed)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> ScimArray.of(values(100)).plus(Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
  }

  private ScimArray change(ScimArray array, List<ScimValue> model) {
    switch (random.nextInt(model.isEmpty() ? 1 : 4)) {
      case 0 -> {
        List<ScimValue> more = values(random.nextInt(10) == 0 ? random.nextInt(70) : 1);
        model.addAll(more);
        return array.plus(more);
      }
      case 1 -> {
        int index = random.nextInt(model.size());
        ScimValue value = random.nextBoolean() ? value() : model.get(index);
        model.set(index, value);
        return array.with(index, value);
      }
      default -> {
        int index = random.nextInt(model.size());
        model.remove(index);
        return array.without(index);
      }
    }
  }

  private static void assertSame(ScimArray array, List<ScimValue> model) {
    assertThat(array.size()).isEqualTo(model.size());
    assertThat(array.isUnassigned()).isEqualTo(model.isEmpty());
    assertThat(new ArrayList<>(array.values())).isEqualTo(model);
    assertThat(array.values().stream().toList()).isEqualTo(model);
    assertThat(IntStream.range(0, array.size()).mapToObj(array::get).toList()).isEqualTo(model);
    assertThat(array.values().equals(model)).isTrue();
    assertThat(model.equals(array.values())).isTrue();
    assertThat(array).isEqualTo(ScimArray.of(model)).hasSameHashCodeAs(ScimArray.of(model));
    assertThat(array.toString()).isEqualTo(model.toString().replace(", ", ","));
  }

  private List<ScimValue> values(int count) {
    List<ScimValue> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return values;
  }

  private ScimValue value() {
    return ScimNumber.of(made++);
  }
}
