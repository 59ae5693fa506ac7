package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("JSON that is written already, and what is put together of it")
class JsonBytesTest {

  private final ScimObject object = ScimObject.builder().put("a", "é").put("b", 1).build();

  @Test
  void whatWasWrittenCanBeReadAndCopied() throws IOException {
    JsonBytes text = JsonBytes.of(object);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.writeTo(out);
    assertThat(text).hasToString("{\"a\":\"é\",\"b\":1}");
    assertThat(text.read()).isEqualTo(object);
    assertThat(text.toBytes()).hasSize(text.length()).isEqualTo(out.toByteArray());
  }

  @Test
  void nobodyChangesIt() {
    JsonBytes text = JsonBytes.of(object);
    text.toBytes()[0] = 'x';
    JsonOutput output = new JsonOutput().beginObject();
    JsonBytes finished = output.finish();
    output.beginArray();
    assertThat(text).hasToString("{\"a\":\"é\",\"b\":1}");
    assertThat(finished).hasToString("{");
  }

  @Test
  void noByteBehindTheEndIsCopied() {
    JsonBytes text = new JsonOutput().string("ab").finish();
    assertThatThrownBy(() -> text.copy(0, 5, new byte[9], 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    JsonBytes trimmed = text.trimmed();
    assertThat(trimmed.toBytes()).containsExactly('"', 'a', 'b', '"');
    assertThat(trimmed.trimmed()).isSameAs(trimmed);
  }

  @Test
  void aTextThatIsNoObjectIsNotReadAsOne() {
    JsonBytes text = JsonBytes.of(ScimString.of("a"));
    assertThatThrownBy(text::read).isInstanceOf(JsonException.class);
  }

  @Test
  void partsAndValuesAreSeparated() {
    JsonBytes known = JsonBytes.of(object);
    JsonOutput output =
        new JsonOutput(0)
            .beginObject()
            .part(known, 1, known.length() - 1)
            .name("c")
            .beginArray()
            .part(known, 0, known.length())
            .number(-7)
            .string("[")
            .value(ScimBoolean.FALSE)
            .beginArray()
            .endArray()
            .endArray()
            .name("d")
            .value(ScimArray.of(ScimNumber.of(2), object))
            .endObject();
    int length = output.length();
    assertThat(output.finish())
        .hasToString(
            "{\"a\":\"é\",\"b\":1,\"c\":[{\"a\":\"é\",\"b\":1},-7,\"[\",false,[]],"
                + "\"d\":[2,{\"a\":\"é\",\"b\":1}]}")
        .satisfies(text -> assertThat(text.length()).isEqualTo(length));
  }
}
