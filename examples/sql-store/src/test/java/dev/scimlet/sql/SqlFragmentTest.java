package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A piece of SQL with its values")
class SqlFragmentTest {

  private static final SqlFragment A = SqlFragment.of("a = ?", 1);
  private static final SqlFragment B = SqlFragment.of("b = ?", "x");

  @Test
  void valuesKeepTheOrderOfTheirParameters() {
    SqlFragment both = SqlFragment.of("select * from t where ").then(B).then(" and c < ?", 3L);
    assertThat(both.text()).isEqualTo("select * from t where b = ? and c < ?");
    assertThat(both.values()).containsExactly("x", 3L);
  }

  @Test
  void joinedConditionsAreGrouped() {
    assertThat(SqlFragment.allOf(List.of(A, SqlFragment.anyOf(List.of(B, A)))).text())
        .isEqualTo("(a = ? and (b = ? or a = ?))");
    assertThat(SqlFragment.anyOf(List.of(A))).isEqualTo(A);
    assertThat(SqlFragment.anyOf(List.of(A, B)).negated().text())
        .isEqualTo("not ((a = ? or b = ?))");
  }

  @Test
  void eachParameterHasOneValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> SqlFragment.of("a = ?"));
    assertThatIllegalArgumentException().isThrownBy(() -> SqlFragment.of("a = 1", 1));
  }

  @Test
  void textOfAFragmentDoesNotTellItsValues() {
    assertThat(B.toString()).isEqualTo("b = ?");
  }
}
