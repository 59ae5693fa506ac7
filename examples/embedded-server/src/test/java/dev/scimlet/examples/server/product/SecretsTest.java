package dev.scimlet.examples.server.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.protocol.BearerTokens;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R23: of secrets the product keeps hashes alone")
class SecretsTest {

  private final ProductDatabase database = ProductDatabase.inMemory();
  private final AdminPassword password = new AdminPassword(database, Clock.systemUTC(), 1);
  private final AdminSessions sessions = new AdminSessions(database, Clock.systemUTC());
  private final AccessTokens tokens = new AccessTokens(database, Clock.systemUTC());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tokenIsKeptAsASha256() {
    GeneratedToken generated = tokens.generate("Entra ID");

    assertThat(column("SELECT hash FROM access_token"))
        .containsExactly(BearerTokens.hash(generated.secret()));
    assertThat(generated.toString()).doesNotContain(generated.secret());
    assertThat(tokens.list().toString()).doesNotContain(generated.secret());
  }

  @Test
  void sessionIsKeptAsASha256() {
    String session = sessions.begin();

    assertThat(column("SELECT hash FROM admin_session"))
        .containsExactly(BearerTokens.hash(session));
  }

  @Test
  void passwordIsKeptAsASaltedHashThatDiffersEachTime() {
    assertThat(password.prepare("correct horse battery")).isEmpty();
    List<String> first = column("SELECT hash FROM admin_password");

    assertThat(password.prepare("another horse battery")).isEmpty();
    assertThat(password.prepare("correct horse battery")).isEmpty();

    assertThat(first.get(0)).startsWith("$pbkdf2-sha256$i=1$").doesNotContain("horse");
    assertThat(column("SELECT hash FROM admin_password")).isNotEqualTo(first);
    assertThat(password.matches("correct horse battery")).isTrue();
    assertThat(password.matches("another horse battery")).isFalse();
  }

  @Test
  void newPasswordEndsAllSessionsAndTheSameOneNone() {
    assertThat(password.prepare("correct horse battery")).isEmpty();
    String session = sessions.begin();
    assertThat(password.prepare("correct horse battery")).isEmpty();
    assertThat(sessions.isLive(session)).isTrue();

    assertThat(password.prepare("another horse battery")).isEmpty();

    assertThat(sessions.isLive(session)).isFalse();
  }

  @Test
  void passwordThatWasMadeStaysUntilOneIsGiven() {
    String made = password.prepare(null).orElseThrow();
    assertThat(made).hasSize(24);
    assertThat(password.prepare(null)).isEmpty();
    assertThat(password.matches(made)).isTrue();

    assertThat(password.prepare("correct horse battery")).isEmpty();

    assertThat(password.matches(made)).isFalse();
    assertThatThrownBy(() -> password.prepare("too short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("too short.");
  }

  @Test
  void failuresOfStatementsDoNotTellTheirValues() {
    tokens.generate("Entra ID");
    String hash = column("SELECT hash FROM access_token").get(0);

    assertThatThrownBy(
            () ->
                database
                    .jdbi()
                    .useHandle(
                        handle ->
                            handle.execute(
                                "INSERT INTO access_token (id, hash, name, created)"
                                    + " VALUES ('x', ?, 'x', 0)",
                                hash)))
        .hasMessageNotContaining(hash);
  }

  private List<String> column(String query) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
