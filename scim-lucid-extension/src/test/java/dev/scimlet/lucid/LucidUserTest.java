package dev.scimlet.lucid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The typed view of the Lucid extension")
class LucidUserTest {

  @Test
  void readsEveryAttribute() {
    LucidUser user = new LucidUser("R&D", "true", "True", "false", "full");

    assertThat(LucidUser.of(ScimObject.of(LucidExtension.USER_URI, user.toScimObject())))
        .isEqualTo(user);
  }

  @Test
  void ofAUserWithoutTheExtensionIsEmpty() {
    LucidUser none = LucidUser.of(ScimObject.empty());

    assertThat(none).isEqualTo(new LucidUser(null, null, null, null, null));
    assertThat(none.toScimObject().isEmpty()).isTrue();
  }

  @Test
  void asksForEachProductByItself() {
    assertThat(new LucidUser(null, "true", null, null, null).hasLucidchart()).isTrue();
    assertThat(new LucidUser(null, null, "true", null, null).hasLucidspark()).isTrue();
    assertThat(new LucidUser(null, null, null, "true", null).hasLucidscaleExplorer()).isTrue();
    LucidUser creator = new LucidUser(null, null, null, null, "true");
    assertThat(creator.hasLucidscaleCreator()).isTrue();
    assertThat(creator.hasLucidscaleExplorer()).isFalse();
    assertThat(creator.hasLucidchart()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "full", "yes"})
  void anyOtherValueIsALicense(String value) {
    assertThat(withLicense(value).hasLucidchart()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "false", "False", "FALSE"})
  void emptyAndFalseAreNone(String value) {
    assertThat(withLicense(value).hasLucidchart()).isFalse();
  }

  @Test
  void readsBooleansOfBodiesThatNeverPassedTheEngine() {
    ScimObject licenses = ScimObject.of("Lucidspark", ScimBoolean.of(false));
    ScimObject user =
        ScimObject.of(LucidExtension.USER_URI, ScimObject.of("productLicenses", licenses));

    assertThat(LucidUser.of(user).lucidspark()).isEqualTo("false");
  }

  private static LucidUser withLicense(String value) {
    ScimObject licenses = ScimObject.of("Lucidchart", ScimString.of(value));
    return LucidUser.of(
        ScimObject.of(LucidExtension.USER_URI, ScimObject.of("productLicenses", licenses)));
  }
}
