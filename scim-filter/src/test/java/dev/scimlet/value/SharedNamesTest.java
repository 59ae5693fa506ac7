package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists of names that objects of one shape share")
class SharedNamesTest {

  private static final List<String> EMAIL = List.of("value", "type", "primary");

  @Test
  void objectsOfOneShapeShareTheirNames() {
    ScimObject one = object(EMAIL);
    ScimObject other = object(EMAIL.stream().map(String::new).toList());

    assertThat(one.sharesNamesWith(other)).isTrue();
    assertThat(other.names()).isEqualTo(EMAIL);
  }

  @Test
  void otherNamesAnotherOrderAndFewerOfThemAreAnotherShape() {
    ScimObject email = object(EMAIL);

    for (List<String> names :
        List.of(
            List.of("value", "type"),
            List.of("value", "primary", "type"),
            List.of("value", "type", "Primary"),
            List.of("value", "type", "primary", "display"))) {
      ScimObject other = object(names);
      assertThat(other.sharesNamesWith(email)).isFalse();
      assertThat(other.names()).isEqualTo(names);
    }
  }

  @Test
  void builderThatGoesOnChangesNoObjectThatItMade() {
    ScimObject.Builder builder = ScimObject.builder().put("a", 1).put("b", 2);
    ScimObject first = builder.build();
    ScimObject second = builder.put("c", 3).build();
    ScimObject third = builder.clear().put("d", 4).build();

    assertThat(first.names()).containsExactly("a", "b");
    assertThat(second.names()).containsExactly("a", "b", "c");
    assertThat(third.names()).containsExactly("d");
  }

  @Test
  void changedObjectsShareTheNamesOfTheirNewShape() {
    ScimObject email = object(EMAIL);

    assertThat(object(List.of("value", "type")).with("primary", ScimBoolean.TRUE))
        .satisfies(longer -> assertThat(longer.sharesNamesWith(email)).isTrue());
    assertThat(object(List.of("value", "display", "type", "primary")).without("display"))
        .satisfies(shorter -> assertThat(shorter.sharesNamesWith(email)).isTrue());
    assertThat(email.names()).isEqualTo(EMAIL);
  }

  @Test
  void shapesThatPushEachOtherOutStayRight() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        List<String> names = List.of("a" + i, "b" + i % 7);
        assertThat(object(names).names()).isEqualTo(names);
      }
    }
  }

  @Test
  void manyNamesAreNotKept() {
    assertThat(areShared(names(32, "n"))).isTrue();
    assertThat(areShared(names(33, "n"))).isFalse();
  }

  @Test
  void longNamesAreNotKept() {
    assertThat(areShared(List.of("x".repeat(1_024)))).isTrue();
    assertThat(areShared(List.of("y".repeat(1_025)))).isFalse();
    assertThat(areShared(List.of("z".repeat(1_000), "z".repeat(25)))).isFalse();
  }

  private static boolean areShared(List<String> names) {
    ScimObject one = object(names);
    ScimObject other = object(names);
    assertThat(other).isEqualTo(one);
    assertThat(other.names()).isEqualTo(names);
    return one.sharesNamesWith(other);
  }

  private static List<String> names(int count, String prefix) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static ScimObject object(List<String> names) {
    ScimObject.Builder builder = ScimObject.builder();
    names.forEach(name -> builder.put(name, name.length()));
    return builder.build();
  }
}
