package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.testing.TestSchemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("Leniencies of filters: each off and on")
class FilterRepairTest {

  private static final FilterOptions STRICT = FilterOptions.strict();

  @ParameterizedTest
  @CsvFileSource(resources = "filter-repairs.csv", delimiter = '|', quoteCharacter = '`')
  void isRefusedUnlessItsRepairIsOn(String repair, String text, String meaning, String where) {
    assertThatThrownBy(() -> Filters.parse(text, TestSchemas.user(), allBut(repair)))
        .isInstanceOf(FilterException.class);
    List<String> fired = new ArrayList<>();
    Filter filter =
        Filters.parse(text, TestSchemas.user(), only(repair), (r, p) -> fired.add(r + " " + p));
    assertThat(Filters.print(filter)).isEqualTo(meaning);
    assertThat(fired).containsExactly(repair + " " + where);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "filter-not-repaired.csv", delimiter = '|', quoteCharacter = '`')
  void staysRefusedWithEveryRepairOn(String text) {
    assertThatThrownBy(() -> Filters.parse(text, TestSchemas.user(), everything()))
        .isInstanceOf(FilterException.class);
  }

  @Test
  void conformantFiltersNeedNoRepair() {
    List<Repair> fired = new ArrayList<>();
    String text =
        "userName eq \"true\" and active eq true and title ne null and emails[type eq \"work\"]"
            + " and meta.created gt \"2010-01-22T23:56:22-05:00\"";
    Filters.parse(text, TestSchemas.user(), FilterOptions.tolerant(), (r, p) -> fired.add(r));
    assertThat(fired).isEmpty();
  }

  @Test
  void repairsApplyInPathsToo() {
    String text = "manager[value eq \"1\" or displayName eq 5]";
    RepairListener none = RepairListener.none();
    FilterOptions options =
        only("BARE_WORD").withNameRepairs(Set.of(NameRepair.BARE_EXTENSION_ATTRIBUTE));
    PatchPath path = Filters.parsePath(text, TestSchemas.user(), options, none);
    assertThat(Filters.print(path))
        .isEqualTo(TestSchemas.ENTERPRISE_URI + ":manager[value eq \"1\" or displayName eq \"5\"]");
    assertThatThrownBy(() -> Filters.parsePath(text, TestSchemas.user(), STRICT, none))
        .isInstanceOf(FilterException.class);
  }

  @Test
  void spaceInFrontOfWhatFollowsBracketsNeedsItsOwnRepair() {
    String text = "emails[type eq \"work\"] .value pr";
    FilterOptions one = only("VALUE_PATH_WITH_SUB_ATTRIBUTE");
    assertThatThrownBy(() -> Filters.parse(text, TestSchemas.user(), one))
        .isInstanceOf(FilterException.class);
    FilterOptions both =
        one.withRepairs(
            Set.of(FilterRepair.VALUE_PATH_WITH_SUB_ATTRIBUTE, FilterRepair.SPACE_BEFORE_BRACKET));
    assertThat(Filters.print(Filters.parse(text, TestSchemas.user(), both)))
        .isEqualTo("emails[type eq \"work\" and value pr]");
  }

  private static FilterOptions only(String repair) {
    return STRICT
        .withRepairs(Set.copyOf(named(FilterRepair.values(), repair)))
        .withNameRepairs(Set.copyOf(named(NameRepair.values(), repair)));
  }

  private static FilterOptions allBut(String repair) {
    Set<FilterRepair> repairs = EnumSet.allOf(FilterRepair.class);
    repairs.removeAll(named(FilterRepair.values(), repair));
    if (repair.equals("BOOLEAN_FOR_STRING")) {
      repairs.remove(FilterRepair.BARE_WORD); // which takes true for a word as well
    }
    Set<NameRepair> nameRepairs = EnumSet.allOf(NameRepair.class);
    nameRepairs.removeAll(named(NameRepair.values(), repair));
    return STRICT.withRepairs(repairs).withNameRepairs(nameRepairs);
  }

  private static FilterOptions everything() {
    return allBut("");
  }

  private static <T extends Repair> List<T> named(T[] repairs, String name) {
    return Arrays.stream(repairs).filter(repair -> repair.name().equals(name)).toList();
  }
}
