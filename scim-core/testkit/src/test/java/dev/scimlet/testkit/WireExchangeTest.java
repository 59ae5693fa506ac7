package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kit's exchanges can be read and have their set-up")
class WireExchangeTest {

  @Test
  void theIndexNamesEveryFileOfTheFolder() throws URISyntaxException {
    assertThat(WireExchange.in(folder()))
        .extracting(WireExchange::id)
        .containsExactlyElementsOf(WireFiles.ids());
  }

  @Test
  void everyFileHoldsTheExchangeOfItsName() {
    assertThat(WireFiles.ids())
        .hasSizeGreaterThan(180)
        .allSatisfy(id -> assertThat(WireExchange.named(id).id()).isEqualTo(id));
  }

  @Test
  void everyExchangeHasSteps() {
    WireFixtures fixtures = WireFixtures.bundled();
    assertThat(WireExchange.all())
        .allSatisfy(
            exchange ->
                assertThat(fixtures.steps(exchange).isEmpty())
                    .isEqualTo(exchange.requires().isEmpty()));
  }

  @Test
  void requirementsOfTheServerAreFound() {
    assertThat(requirements("entra-346-throttled")).containsExactly(ServerRequirement.RATE_LIMIT);
    assertThat(requirements("entra-117-patch-custom-extension"))
        .containsExactly(ServerRequirement.CUSTOM_EXTENSION);
    assertThat(requirements("lucid-02-filter-license"))
        .containsExactly(ServerRequirement.LUCID_EXTENSION);
    assertThat(requirements("entra-120-patch-lucid-pathless-flag"))
        .containsExactly(ServerRequirement.LUCID_EXTENSION);
    assertThat(requirements("entra-100-patch-multi")).isEmpty();
  }

  @Test
  void theCustomExtensionIsTheOneThatExchangesUse() {
    assertThat(WireFixtures.customExtension().findAttribute("CustomAttribute")).isPresent();
  }

  @Test
  void fixturesOfAFolderAreReadLikeThoseOfTheKit() throws URISyntaxException {
    WireExchange exchange = WireExchange.named("entra-100-patch-multi");
    assertThat(WireFixtures.in(folder()).steps(exchange))
        .isEqualTo(WireFixtures.bundled().steps(exchange));
  }

  private static Set<ServerRequirement> requirements(String id) {
    return WireFixtures.bundled().serverRequirements(WireExchange.named(id));
  }

  private static Path folder() throws URISyntaxException {
    URL index = Objects.requireNonNull(WireExchange.class.getResource("wire/index.txt"));
    return Path.of(index.toURI()).resolveSibling(".").normalize();
  }
}
