package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.testing.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7643 §2.3: the kinds of values")
class ScimValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1,'b':2} | object of 2",
        "['a']         | array of 1",
        "'a'           | string a",
        "1.5           | number 1.5",
        "true          | boolean true",
        "null          | null"
      })
  void visitorMeetsEachKind(String json, String expected) {
    assertThat(Json.value(json).accept(new KindOfValue())).isEqualTo(expected);
  }

  @Test
  void visitorMeetsSecretsAsTheirOwnKind() {
    assertThat(ScimSecret.of("t1meMa$heen").accept(new KindOfValue())).isEqualTo("secret");
  }

  @Test
  void emptyValuesAreUnassigned() {
    assertThat(ScimNull.NULL.isUnassigned()).isTrue();
    assertThat(ScimArray.of().isUnassigned()).isTrue();
    assertThat(ScimObject.empty().isUnassigned()).isTrue();
    assertThat(ScimString.of("").isUnassigned()).isFalse();
    assertThat(ScimArray.of(ScimNull.NULL).isUnassigned()).isFalse();
  }

  @Test
  void numbersAreEqualByValue() {
    ScimNumber number = ScimNumber.of(new BigDecimal("1.50"));

    assertThat(number).isEqualTo(ScimNumber.of(new BigDecimal("1.5"))).isNotEqualTo(ScimNull.NULL);
    assertThat(number).hasSameHashCodeAs(ScimNumber.of(new BigDecimal("1.5")));
    assertThat(number.hashCode()).isNotEqualTo(ScimNumber.of(2).hashCode());
    assertThat(ScimNumber.of(new BigDecimal("0e9")))
        .isEqualTo(ScimNumber.of(0))
        .hasSameHashCodeAs(ScimNumber.of(0));
  }

  @Test
  void secretsAreComparedButTellNothing() {
    ScimSecret secret = ScimSecret.of("t1meMa$heen");

    assertThat(secret).isEqualTo(ScimSecret.of("t1meMa$heen")).isNotEqualTo(ScimSecret.of("other"));
    assertThat(secret).isNotEqualTo(ScimString.of("t1meMa$heen"));
    assertThat(secret).hasSameHashCodeAs(ScimSecret.of("other")).hasToString("\"***\"");
  }

  @Test
  void arraysAreReadInOrder() {
    ScimArray array = ScimArray.of(ScimString.of("a"), ScimBoolean.FALSE);

    assertThat(array).containsExactly(ScimString.of("a"), ScimBoolean.FALSE);
    assertThat(array.size()).isEqualTo(2);
    assertThat(array.get(1)).isEqualTo(ScimBoolean.FALSE);
    assertThat(array).hasToString("[\"a\",false]");
  }

  @Test
  void arraysAreChangedByMakingOthers() {
    ScimArray array = ScimArray.of(ScimString.of("a"), ScimString.of("b"));

    assertThat(array.with(1, ScimString.of("c"))).isEqualTo(Json.value("['a','c']"));
    assertThat(array.without(0)).isEqualTo(Json.value("['b']"));
    assertThat(array.without(1).without(0)).isSameAs(ScimArray.of());
    assertThat(array.plus(List.of(ScimString.of("c")))).isEqualTo(Json.value("['a','b','c']"));
    assertThat(array).isEqualTo(Json.value("['a','b']"));
  }

  @Test
  void anArrayThatIsChangedToWhatItIsStaysTheSame() {
    ScimArray array = ScimArray.of(ScimString.of("a"), ScimString.of("b"));

    assertThat(array.with(1, ScimString.of("b"))).isSameAs(array);
    assertThat(array.plus(List.of())).isSameAs(array);
  }

  @Test
  void anArrayIsNotChangedWhereItHasNoValue() {
    ScimArray array = ScimArray.of(ScimString.of("a"));

    assertThatThrownBy(() -> array.with(1, ScimNull.NULL))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> array.without(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> array.without(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void textIsWrittenAsAJsonString() {
    assertThat(ScimString.of("\b\f\n\r\t\\\"")).hasToString("\"\\b\\f\\n\\r\\t\\\\\\\"\"");
    assertThat(ScimString.of("\u001f ~\u007f")).hasToString("\"\\u001f ~\\u007f\"");
  }

  /** Says what a visitor met. */
  private static final class KindOfValue implements ScimValueVisitor<String> {

    @Override
    public String visitArray(ScimArray value) {
      return "array of " + value.size();
    }

    @Override
    public String visitBoolean(ScimBoolean value) {
      return "boolean " + value.value();
    }

    @Override
    public String visitNull(ScimNull value) {
      return "null";
    }

    @Override
    public String visitNumber(ScimNumber value) {
      return "number " + value.value();
    }

    @Override
    public String visitObject(ScimObject value) {
      return "object of " + value.size();
    }

    @Override
    public String visitSecret(ScimSecret value) {
      return "secret";
    }

    @Override
    public String visitString(ScimString value) {
      return "string " + value.value();
    }
  }
}
