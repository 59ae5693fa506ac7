package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.product.AccessTokens;
import dev.scimlet.examples.server.product.AdminPassword;
import dev.scimlet.examples.server.product.AdminSessions;
import dev.scimlet.examples.server.product.GeneratedToken;
import dev.scimlet.examples.server.product.ProductDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the console keeps, on two nodes over one PostgreSQL")
class ConsoleOnTwoNodesTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static PostgresqlProcess postgresql;
  private static ProductDatabase one;
  private static ProductDatabase other;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    postgresql = PostgresqlProcess.start(directory.resolve("database"));
    Storage storage = postgresql.storage();
    // Both find an empty database, and make the same tables.
    CompletableFuture<ProductDatabase> sameTime =
        CompletableFuture.supplyAsync(storage::openProduct);
    one = storage.openProduct();
    other = sameTime.join();
  }

  @AfterAll
  static void stop() throws IOException {
    one.close();
    other.close();
    postgresql.close();
  }

  @Test
  void tokenOfOneNodeIsGoodOnTheOtherUntilEitherRevokesIt() {
    GeneratedToken generated = new AccessTokens(one, CLOCK).generate("Entra ID");
    AccessTokens tokens = new AccessTokens(other, CLOCK);
    assertThat(tokens.findLive(generated.secret())).isPresent();

    assertThat(tokens.revoke(generated.token().id())).isTrue();
    assertThat(tokens.revoke(generated.token().id())).isFalse();

    assertThat(new AccessTokens(one, CLOCK).findLive(generated.secret())).isEmpty();
  }

  @Test
  void passwordOfTheFirstNodeIsThatOfTheSecond() {
    Optional<String> made = new AdminPassword(one, CLOCK, 1).prepare(null);

    assertThat(new AdminPassword(other, CLOCK, 1).prepare(null)).isEmpty();
    assertThat(new AdminPassword(other, CLOCK, 1).matches(made.orElseThrow())).isTrue();
  }

  @Test
  void sessionOfOneNodeGoesOnAtTheOtherAndEndsForBoth() {
    AdminSessions sessions = new AdminSessions(other, CLOCK);
    String session = new AdminSessions(one, CLOCK).begin();
    assertThat(sessions.isLive(session)).isTrue();

    sessions.end(session);

    assertThat(new AdminSessions(one, CLOCK).isLive(session)).isFalse();
  }
}
