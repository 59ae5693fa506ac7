package dev.scimlet.value.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §2.3.7: a reference is an absolute or relative URI")
class UriReferencesTest {

  @ParameterizedTest
  @Tag("7643-2.3.7-1")
  @ValueSource(
      strings = {
        "https://example.com/v2/Users/2819c223",
        "http://user:pass@example.com:8080/a;b=c?d=%20#e",
        "http://[2001:db8::1]:80/x",
        "//example.com/x",
        "/Users/1",
        "../Users/1",
        "Users/1",
        "www.example.com",
        "?a:b",
        "#x",
        "",
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "mailto:a@example.com",
        "data:image/png;base64,iVBORw0KGgo=",
        "tel:+1-201-555-0123"
      })
  void uriIsTaken(String text) {
    assertThat(UriReferences.isReference(text)).isTrue();
  }

  @ParameterizedTest
  @Tag("7643-2.3.7-1")
  @ValueSource(
      strings = {
        "not a uri \u0000",
        "https://example.com/a b",
        "https://example.com/100%",
        "https://example.com/%4",
        "https://example.com/%zz",
        "https://example.com/\u00fc",
        "https://example.com/\uff21",
        "https://example.com/<x>",
        "a\"b",
        "a\\b",
        "a^b",
        "a|b",
        "a`b",
        "{a}",
        "#a#b",
        "1http://x",
        ":x",
        "a_b:x",
        "/a[1]",
        "http://[::1",
        "http://x/[::1]",
        "http://]::1["
      })
  void whatIsNoUriIsRefused(String text) {
    assertThat(UriReferences.isReference(text)).isFalse();
  }

  @Test
  void everyOtherCharacterIsEscaped() {
    String plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?#";
    for (char c = 0; c < 0x180; c++) {
      assertThat(UriReferences.isReference("./" + c)).isEqualTo(plain.indexOf(c) >= 0);
    }
  }
}
