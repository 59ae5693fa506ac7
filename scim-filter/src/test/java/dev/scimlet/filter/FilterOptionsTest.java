package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.NameRepair;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterOptionsTest {

  private static final FilterOptions OPTIONS = FilterOptions.tolerant();

  @Test
  void optionsAreEqualIfAllOfThemAre() {
    FilterOptions same =
        new FilterOptions(
            OPTIONS.maxLength(),
            OPTIONS.maxDepth(),
            OPTIONS.maxTerms(),
            EnumSet.copyOf(OPTIONS.repairs()),
            EnumSet.copyOf(OPTIONS.nameRepairs()),
            OPTIONS.unknownAttributes());
    assertThat(same).isEqualTo(OPTIONS).hasSameHashCodeAs(OPTIONS);
  }

  @Test
  void eachOptionMakesADifference() {
    UnknownAttributes other =
        EnumSet.complementOf(EnumSet.of(OPTIONS.unknownAttributes())).iterator().next();
    assertThat(
            List.of(
                OPTIONS.withMaxLength(7),
                OPTIONS.withMaxDepth(7),
                OPTIONS.withMaxTerms(7),
                OPTIONS.withRepairs(Set.of(FilterRepair.STRING_FOR_BOOLEAN)),
                OPTIONS.withNameRepairs(Set.of(NameRepair.DOT_AFTER_SCHEMA)),
                OPTIONS.withUnknownAttributes(other)))
        .doesNotHaveDuplicates()
        .doesNotContain(OPTIONS);
  }
}
