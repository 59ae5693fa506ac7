package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Texts that RFC 7643 and RFC 7644 give are one value in memory")
class CommonTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "work",
        "home",
        "other",
        "mobile",
        "fax",
        "pager",
        "aim",
        "gtalk",
        "icq",
        "xmpp",
        "msn",
        "skype",
        "qq",
        "yahoo",
        "photo",
        "thumbnail",
        "direct",
        "indirect",
        "User",
        "Group",
        "add",
        "Replace",
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "urn:ietf:params:scim:schemas:core:2.0:Group",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "urn:ietf:params:scim:api:messages:2.0:PatchOp"
      })
  void commonTextIsSharedAndWhatResemblesItIsRead(String text) {
    assertThat(read(text)).isEqualTo(ScimString.of(text)).isSameAs(read(text));
    for (int i = 0; i < text.length(); i++) {
      String other = text.substring(0, i) + '~' + text.substring(i + 1);
      assertThat(read(other)).isEqualTo(ScimString.of(other));
    }
    assertThat(read(text + text)).isEqualTo(ScimString.of(text + text));
  }

  @Test
  void nothingThatClientsMakeUpIsKept() {
    for (String text : new String[] {"", "t1meMa$heen", "Work", "bjensen@example.com"}) {
      assertThat(read(text)).isEqualTo(ScimString.of(text)).isNotSameAs(read(text));
    }
  }

  @Test
  void escapesMakeNoDifference() {
    assertThat(ScimJson.readValue("\"\\u0077ork\"".getBytes(StandardCharsets.UTF_8), limits()))
        .isSameAs(read("work"));
  }

  private static ScimValue read(String text) {
    return ScimJson.readValue(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8), limits());
  }

  private static JsonLimits limits() {
    return JsonLimits.defaults();
  }
}
