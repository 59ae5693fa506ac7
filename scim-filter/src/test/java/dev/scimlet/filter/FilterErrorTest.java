package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("Errors of filters and paths, RFC 7644 section 3.12")
class FilterErrorTest {

  @ParameterizedTest
  @CsvFileSource(resources = "filter-errors.csv", delimiter = '|', quoteCharacter = '`')
  @Tag("7644-3.4.2.2-5")
  @Tag("7644-3.4.2.2-10")
  @Tag("7644-3.4.2.2-14")
  @Tag("7644-3.4.2.2-15")
  @Tag("7644-3.4.2.2-20")
  void namesThePlaceAndTheRemedy(String kind, String text, int column, String detail) {
    FilterException e = kind.equals("path") ? pathError(text) : filterError(text);
    assertThat(e.detail()).isEqualTo(detail);
    assertThat(e.column()).isEqualTo(column);
  }

  @Test
  void detailNeverRepeatsInput() {
    for (String text :
        new String[] {
          "sesame eq \"x\"",
          "userName eq sesame",
          "userName sesame \"x\"",
          "userName eq \"x\" sesame",
          "emails[sesame eq \"x\"]",
          "active eq \"sesame\"",
          "meta.created gt \"sesame\"",
          "sesame.sesame.sesame pr",
          "userName eq \"sesame"
        }) {
      assertThat(filterError(text).detail()).doesNotContain("sesame");
    }
  }

  @Test
  void messageShowsThePlaceAndMasksLiterals() {
    FilterException e = filterError("userName eq \"sesame\" and\tactive eq \"open\"");
    assertThat(e.getMessage())
        .isEqualTo(
            """
            active is of type boolean; compare it with true or false, without quotes.
              userName eq "******" and active eq "****"
                                                 ^""");
  }

  @Test
  void messageMasksWhateverCouldBeAValue() {
    assertThat(filterError("userName eq sesame").getMessage()).doesNotContain("sesame");
    assertThat(filterError("userName eq 'sesame'").getMessage()).doesNotContain("sesame");
    assertThat(filterError("userName eq \"sesame").getMessage()).doesNotContain("sesame");
    assertThat(filterError("userName eq \"a\\\"sesame\" x").getMessage()).doesNotContain("sesame");
    assertThat(filterError("userName eq 4711").getMessage()).doesNotContain("4711");
    assertThat(filterError("userName eq \"\u2028\u0085\nx\" x"))
        .message()
        .satisfies(message -> assertThat(message.lines()).hasSize(3));
  }

  @Test
  void columnCountsCharacters() {
    assertThat(filterError("userName eq \"\uD83D\uDE00\" x").column()).isEqualTo(18);
  }

  @Test
  @Tag("7643-7-16")
  @Tag("7644-3.4.2.2-24")
  void hiddenAttributesAllGetTheSameAnswer() {
    String sample = TestSchemas.SAMPLE_URI + ":";
    for (String term :
        new String[] {
          "password pr",
          "password eq \"x\"",
          "password eq 5",
          "password gt null",
          sample + "pin sw \"1\"",
          sample + "secrets eq \"x\"",
          sample + "secrets.value eq \"x\"",
          sample + "secrets[value eq \"x\"]",
          sample + "secrets[type eq \"x\" and not (value pr)]",
          sample + "vault pr",
          sample + "vault.type pr",
          sample + "vault[type eq \"x\"]"
        }) {
      FilterException e = filterError(term);
      assertThat(e.detail()).as(term).isEqualTo("This attribute cannot be used in a filter.");
      assertThat(e.scimType()).isEqualTo(ScimType.INVALID_FILTER);
    }
  }

  @Test
  @Tag("7644-3.4.2.2-24")
  void hiddenAttributesCanBePatchedButNotFilteredInPaths() {
    String sample = TestSchemas.SAMPLE_URI + ":";
    assertThat(parsePath("password").attribute().name()).isEqualTo("password");
    assertThat(parsePath(sample + "secrets[type eq \"x\"].value").leaf().name()).isEqualTo("value");
    FilterException e = pathError(sample + "secrets[value eq \"x\"].type");
    assertThat(e.scimType()).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError(sample + "vault[type eq \"x\"]").scimType())
        .isEqualTo(ScimType.INVALID_FILTER);
  }

  @Test
  @Tag("7644-3.4.2.2-14")
  @Tag("7644-3.5.2-20")
  void errorsInBracketsOfAPathAreErrorsOfItsFilter() {
    assertThat(pathError("emails[type eq]").scimType()).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError("emails[type eq \"\\x\"]").scimType()).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError("emails[nope eq \"x\"]").scimType()).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError("emails[primary gt true]").scimType()).isEqualTo(ScimType.INVALID_FILTER);
    assertThat(pathError("emails[type pr].nope").scimType()).isEqualTo(ScimType.INVALID_PATH);
    assertThat(pathError("nope[type pr]").scimType()).isEqualTo(ScimType.INVALID_PATH);
    assertThat(pathError("userName[value pr]").scimType()).isEqualTo(ScimType.INVALID_PATH);
    assertThat(pathError("   ").scimType()).isEqualTo(ScimType.INVALID_PATH);
  }

  @Test
  @Tag("7644-3.5.2-19")
  void unknownAttributesOfPathsAreRefusedWhateverTheOptionsSay() {
    FilterOptions options =
        FilterOptions.tolerant().withUnknownAttributes(UnknownAttributes.HAVE_NO_VALUE);
    for (String text : new String[] {"nope", "nope[a pr]", "emails[nope pr]", "emails.nope"}) {
      assertThatThrownBy(
              () -> Filters.parsePath(text, TestSchemas.user(), options, RepairListener.none()))
          .isInstanceOf(FilterException.class);
    }
  }

  private static FilterException filterError(String text) {
    return catchThrowableOfType(
        FilterException.class,
        () -> Filters.parse(text, TestSchemas.user(), FilterOptions.strict()));
  }

  private static FilterException pathError(String text) {
    return catchThrowableOfType(FilterException.class, () -> parsePath(text));
  }

  private static PatchPath parsePath(String text) {
    return Filters.parsePath(
        text, TestSchemas.user(), FilterOptions.strict(), RepairListener.none());
  }
}
