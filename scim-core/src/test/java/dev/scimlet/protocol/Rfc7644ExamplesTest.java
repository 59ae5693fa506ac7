package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends what the RFC prints as requests and compares the answers with the printed ones, under both
 * profiles. Bulk requests are in {@link BulkPrintedExamplesTest}.
 */
@DisplayName("RFC 7644: the printed examples")
class Rfc7644ExamplesTest {

  private static final PrintedExamples EXAMPLES = PrintedExamples.of("rfc7644");

  static Set<String> understood() {
    return EXAMPLES.names("both");
  }

  static Set<String> wrong() {
    return EXAMPLES.names("neither");
  }

  @ParameterizedTest
  @MethodSource("understood")
  @Tag("7643-3.1-2")
  @Tag("7643-3.1-15")
  @Tag("7644-3.3-4")
  @Tag("7644-3.3-5")
  @Tag("7644-3.3-6")
  @Tag("7644-3.4.1-1")
  @Tag("7644-3.4.1-2")
  @Tag("7644-3.4.2-3")
  @Tag("7644-3.4.2-5")
  @Tag("7644-3.4.2-7")
  @Tag("7644-3.4.2.4-6")
  @Tag("7644-3.4.3-3")
  @Tag("7644-3.4.3-5")
  @Tag("7644-3.5.1-2")
  @Tag("7644-3.5.1-8")
  @Tag("7644-3.5.2-13")
  @Tag("7644-3.5.2-14")
  @Tag("7644-3.5.2-17")
  @Tag("7644-3.5.2-21")
  @Tag("7644-3.5.2.1-2")
  @Tag("7644-3.5.2.1-4")
  @Tag("7644-3.5.2.2-3")
  @Tag("7644-3.5.2.2-4")
  @Tag("7644-3.5.2.3-1")
  @Tag("7644-3.5.2.3-2")
  @Tag("7644-3.5.2.3-3")
  @Tag("7644-3.5.2.3-5")
  @Tag("7644-3.6-4")
  @Tag("7644-3.9-1")
  @Tag("7644-3.12-1")
  @Tag("7644-3.14-1")
  @Tag("7644-3.14-2")
  void isAnsweredAsPrinted(String example) {
    replay(ClientProfile.strict()).isAnsweredAsPrinted(example);
    replay(PrintedReplay.tolerant()).isAnsweredAsPrinted(example);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  @Tag("7644-3.4.2.2-15")
  void whatCanOnlyBeGuessedIsRefused(String example) {
    replay(ClientProfile.strict()).isRefused(example);
    replay(PrintedReplay.tolerant()).isRefused(example);
  }

  @Test
  void aStoreRefusesAFilterThatDoesNotBelongIntoAUri() {
    String file = "7.5.2-01-error-sensitive.response.json";
    String detail = String.valueOf(EXAMPLES.json(file).getString("detail"));
    TestServer server =
        TestServer.over(
            new MinimalStore() {
              @Override
              public QueryResult query(StoreContext context, Query query) {
                throw new StoreException.Refused(403, ScimType.SENSITIVE, detail);
              }
            });

    ScimResponse response = server.get("/Users?filter=name.familyName%20eq%20%22Jensen%22");

    assertThat(response.status()).isEqualTo(403);
    assertThat(Differences.between(EXAMPLES.json(file), response.body()))
        .isEqualTo(EXAMPLES.deviations(file))
        .isEmpty();
  }

  @Test
  void everyFileIsUsed() {
    assertThat(EXAMPLES.unused("BulkPrintedExamplesTest", "Rfc7644ExamplesTest")).isEmpty();
  }

  @Test
  void theTablesSpeakOfWhatIsThere() {
    assertThat(EXAMPLES.unknown()).isEmpty();
    assertThat(EXAMPLES.untrueErrata()).isEmpty();
  }

  private static PrintedReplay replay(ClientProfile profile) {
    return new PrintedReplay(EXAMPLES, profile, UnaryOperator.identity());
  }
}
