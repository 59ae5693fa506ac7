package dev.scimlet.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §9.2 and RFC 8018 §5.2: the hash of a password")
class PasswordHashTest {

  /** The first two are those of RFC 7914 section 11, cut to 32 bytes; hashlib made the others. */
  @ParameterizedTest
  @CsvSource({
    "passwd, $pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
    "Password, $pbkdf2-sha256$i=80000$TmFDbA$TdzY9guYviGDDO5e8icB+WQaRBjQTAQUrv8Ih2s0q1Y",
    "pässwörd 密碼,"
        + " $pbkdf2-sha256$i=1000$AAECAwQFBgcICQoLDA0ODw"
        + "$/hlpc+jYqv5o9+k0dw2+c2d2Epv2kYjEc709dOqDFa4",
    "'', $pbkdf2-sha256$i=2$MDEyMzQ1Njc4OWFiY2RlZg$e/OveNLJFLv1WmvW3EUUFeOxB91ggTmzcArmFKZcW4k"
  })
  void matchesWhatOthersHashed(String password, String encoded) {
    PasswordHash hash = PasswordHash.parse(encoded);

    assertThat(hash.matches(password)).isTrue();
    assertThat(hash.matches(password + "x")).isFalse();
    assertThat(hash.encoded()).isEqualTo(encoded);
  }

  @Test
  @Tag("7643-9.2-1")
  void theTextHoldsTheHashAndNotThePassword() {
    String encoded = PasswordHash.of("t1meMa$heen", 10).encoded();

    assertThat(encoded).startsWith("$pbkdf2-sha256$i=10$").doesNotContain("t1meMa$heen");
    assertThat(PasswordHash.parse(encoded).matches("t1meMa$heen")).isTrue();
    assertThat(PasswordHash.parse(encoded).matches("T1meMa$heen")).isFalse();
    assertThat(PasswordHash.parse(encoded).iterations()).isEqualTo(10);
  }

  @Test
  @Tag("7643-4.1.1-11")
  @Tag("7644-5-1")
  void theSamePasswordTypedInOtherCodePointsMatches() {
    PasswordHash hash = PasswordHash.of("Jürgen\u00a0sagt", 1);

    assertThat(hash.matches("Jürgen sagt")).isTrue();
    assertThat(hash.matches("Ju\u0308rgen\u3000sagt")).isTrue();
    assertThat(hash.matches("Jurgen sagt")).isFalse();
    assertThat(hash.matches("jürgen sagt")).isFalse();
  }

  @Test
  void everyHashHasASaltOfItsOwn() {
    Set<String> encoded = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      encoded.add(PasswordHash.of("same", 1).encoded());
    }

    assertThat(encoded).hasSize(100);
  }

  @Test
  @Tag("7643-4.1.1-9")
  void aHashDoesNotPrintItself() {
    PasswordHash hash = PasswordHash.of("one", 1);

    assertThat(hash).hasToString(PasswordHash.of("another", 2).toString());
    assertThat(hash.toString()).doesNotContain(hash.encoded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t1meMa$heen",
        "$pbkdf2-sha1$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=0$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=9999999999$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$c2Fsd$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ",
        "$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw="
      })
  void aTextOfAnotherFormIsRefusedWithoutRepeatingIt(String encoded) {
    assertThatThrownBy(() -> PasswordHash.parse(encoded))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A hash has the form $pbkdf2-sha256$i=...$salt$hash.");
  }

  @Test
  void aHashTakesWork() {
    assertThatThrownBy(() -> PasswordHash.of("t1meMa$heen", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
