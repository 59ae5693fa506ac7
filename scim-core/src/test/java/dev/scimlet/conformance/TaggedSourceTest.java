package dev.scimlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tags of a test's source")
class TaggedSourceTest {

  private static final TaggedSource SOURCE = new TaggedSource("SearchTest", "a/SearchTest.java");

  @Test
  void belongToTheMethodBelowThem() {
    assertThat(
            SOURCE.proofs(
                """
                class SearchTest {
                  @Test
                  @%1$s("7644-3.4.2-1")
                  @%1$s("7644-3.4.2-2")
                  void finds() {}

                  @Test
                  void sorts() {}
                }
                """
                    .formatted("Tag")))
        .containsExactly(test("7644-3.4.2-1", "finds"), test("7644-3.4.2-2", "finds"));
  }

  @Test
  void mayStandAmongAnnotationsOfManyLines() {
    assertThat(
            SOURCE.proofs(
                """
                class SearchTest {
                  @ParameterizedTest
                  @ValueSource(
                      strings = {
                        "a(b", // a parenthesis (
                        "@Test"
                      })
                  @%1$s("7644-3.4.2-1")
                  @DisplayName("finds (everything)")
                  @SuppressWarnings("NullAway") // that is the point
                  static <T> List<T> finds(
                      String text) {}
                }
                """
                    .formatted("Tag")))
        .containsExactly(test("7644-3.4.2-1", "finds"));
  }

  @Test
  void belongToTheWholeClassAboveWhichTheyStand() {
    assertThat(
            SOURCE.proofs(
                """
                @%1$s("7644-3.4.2-1")
                @DisplayName("RFC 7644")
                class SearchTest extends Object {
                  @RepeatedTest(2)
                  void finds() {}
                }
                """
                    .formatted("Tag")))
        .containsExactly(
            new Proof("7644-3.4.2-1", "SearchTest", "a/SearchTest.java", Proof.Subject.TEST));
  }

  @Test
  void proveNothingOnWhatIsNoTest() {
    assertThat(
            SOURCE.proofs(
                """
                class SearchTest {
                  @%1$s("7644-3.4.2-1")
                  void helps() {}

                  @%1$s("7644-3.4.2-2")
                  private final String text = "@Test";
                }
                """
                    .formatted("Tag")))
        .extracting(Proof::subject)
        .containsExactly(Proof.Subject.NO_TEST, Proof.Subject.NO_TEST);
  }

  @Test
  void ofAnotherFormAreNoRequirements() {
    assertThat(
            SOURCE.proofs(
                """
                class SearchTest {
                  @Test
                  @%1$s("slow")
                  void finds() {}
                }
                """
                    .formatted("Tag")))
        .isEmpty();
  }

  private static Proof test(String id, String method) {
    return new Proof(id, "SearchTest." + method, "a/SearchTest.java", Proof.Subject.TEST);
  }
}
