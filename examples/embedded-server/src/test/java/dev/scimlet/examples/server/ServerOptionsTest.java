package dev.scimlet.examples.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.examples.server.console.ConsoleOptions;
import dev.scimlet.examples.server.lucid.LucidBehaviour;
import dev.scimlet.examples.server.product.LogRetention;
import dev.scimlet.protocol.CursorKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class ServerOptionsTest {

  private static final String TOKEN = "0123456789abcdef";

  @Test
  void withoutOptionsTheServerListensToThisMachineAlone() {
    assertThat(parse(""))
        .isEqualTo(
            new ServerOptions(
                false,
                "127.0.0.1",
                8080,
                null,
                Storage.directory(Path.of("scimlet-data")),
                null,
                null,
                null,
                ConsoleOptions.defaults(),
                false,
                false,
                LucidBehaviour.tutorial(),
                null));
  }

  @Test
  void everyOptionIsRead() {
    ServerOptions options =
        parse(
            "--port 0 --host 0.0.0.0 --token 0123456789abcdef --memory --verbose --explain"
                + " --base-url https://example.com/scim/v2 --resource-types types");

    assertThat(options.port()).isZero();
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(options.token()).isEqualTo(TOKEN);
    assertThat(options.storage()).isEqualTo(Storage.memory());
    assertThat(options.verbose()).isTrue();
    assertThat(options.explain()).isTrue();
    assertThat(options.baseUrl()).isNotNull();
    assertThat(options.resourceTypes()).isEqualTo(Path.of("types"));
  }

  @Test
  void consoleIsThereUnlessItIsSwitchedOff() {
    assertThat(parse("--no-console").console()).isNull();
    assertThat(requireNonNull(parse("").console()).password()).isNull();
  }

  @Test
  void adminPasswordIsTakenFromTheEnvironment() {
    Map<String, String> given = Map.of("SCIMLET_ADMIN_PASSWORD", "correct horse battery");
    ServerOptions options = ServerOptions.parse(new String[0], given);

    assertThat(requireNonNull(options.console()).password()).isEqualTo("correct horse battery");
    assertThat(options.toString()).doesNotContain("horse");
    assertThat(options.console().toString()).doesNotContain("horse");
    Map<String, String> tooShort = Map.of("SCIMLET_ADMIN_PASSWORD", "12345678901");
    assertThatThrownBy(() -> ServerOptions.parse(new String[0], tooShort))
        .isInstanceOf(UsageException.class)
        .hasMessage("SCIMLET_ADMIN_PASSWORD must have at least 12 characters.");
  }

  @Test
  void logIsKeptAsLongAsTheOptionsSay() {
    assertThat(requireNonNull(parse("").console()).logRetention())
        .isEqualTo(LogRetention.standard());
    assertThat(requireNonNull(parse("--log-days 7 --log-rows 1000").console()).logRetention())
        .isEqualTo(new LogRetention(Duration.ofDays(7), 1_000));
    assertThat(requireNonNull(parse("--directory-lines 5").console()).directoryLimit())
        .isEqualTo(5);
    assertThatThrownBy(() -> parse("--directory-lines 0")).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> parse("--log-days 0"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--log-days must be a number from 1 to 3650.");
    assertThatThrownBy(() -> parse("--log-rows many")).isInstanceOf(UsageException.class);
  }

  @Test
  void valueMayFollowAnEqualsSign() {
    assertThat(parse("--port=9090").port()).isEqualTo(9090);
    assertThat(parse("--token=" + TOKEN + "==").token()).isEqualTo(TOKEN + "==");
  }

  @Test
  void directoryIsThatOfTheOption() {
    assertThat(parse("--data here").storage()).isEqualTo(Storage.directory(Path.of("here")));
  }

  @Test
  void passwordOfTheDatabaseComesFromTheEnvironment() {
    String url = "jdbc:postgresql://localhost/scim?sslmode=require";
    ServerOptions options =
        ServerOptions.parse(
            new String[] {"--database", url, "--database-user", "scim"},
            Map.of("SCIMLET_DATABASE_PASSWORD", "hunter2"));

    assertThat(options.storage()).isEqualTo(Storage.postgresql(url, "scim", "hunter2"));
    assertThat(options.storage()).hasToString("PostgreSQL, jdbc:postgresql://localhost/scim");
  }

  @Test
  void cursorKeysComeFromTheEnvironment() {
    CursorKeys keys =
        cursorKeys(
            Map.of(
                "SCIMLET_CURSOR_KEY",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "SCIMLET_PREVIOUS_CURSOR_KEY",
                "ff".repeat(CursorKeys.BYTES)));

    assertThat(keys.bytes().get(0)).startsWith(0, 1, 2).endsWith(30, 31);
    assertThat(keys.bytes().get(1)).containsOnly(0xff);
    assertThat(cursorKeys(Map.of("SCIMLET_CURSOR_KEY", "00".repeat(CursorKeys.BYTES))).bytes())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "not a key", "zz", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw"})
  void keyThatIsNoneIsRefusedWithoutRepeatingIt(String key) {
    assertThatThrownBy(() -> cursorKeys(Map.of("SCIMLET_CURSOR_KEY", key)))
        .isInstanceOf(UsageException.class)
        .hasNoCause()
        .hasMessage(
            "SCIMLET_CURSOR_KEY must be 32 random bytes in Base64 or as 64 hexadecimal digits.");
  }

  @Test
  void previousCursorKeyNeedsAKey() {
    Map<String, String> environment = Map.of("SCIMLET_PREVIOUS_CURSOR_KEY", "ff".repeat(32));

    assertThatThrownBy(() -> cursorKeys(environment))
        .isInstanceOf(UsageException.class)
        .hasMessage("SCIMLET_PREVIOUS_CURSOR_KEY needs SCIMLET_CURSOR_KEY.");
  }

  @Test
  void tokenComesFromTheEnvironmentUnlessItIsGiven() {
    Map<String, String> environment = Map.of("SCIMLET_TOKEN", "fedcba9876543210");

    assertThat(ServerOptions.parse(new String[0], environment).token())
        .isEqualTo("fedcba9876543210");
    assertThat(ServerOptions.parse(new String[] {"--token", TOKEN}, environment).token())
        .isEqualTo(TOKEN);
    assertThat(ServerOptions.parse(new String[0], Map.of("SCIMLET_TOKEN", "")).token()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "--colour red, There is no option --colour.",
    "--port, --port needs a value.",
    "--port=, --port needs a value.",
    "--port 99999, --port must be a number from 0 to 65535.",
    "--port eighty, --port must be a number from 0 to 65535.",
    "--port 1 --port 2, --port is given twice.",
    "--memory=yes, --memory takes no value.",
    "start, An option starts with --; a value follows its option.",
    "--base-url example.com, '--base-url must be an absolute URL, for instance"
        + " https://example.com/scim/v2.'",
    "--memory --data here, '--memory keeps nothing: it goes with neither --data nor --database.'",
    "--memory --database jdbc:postgresql://localhost/scim, '--memory keeps nothing: it goes with"
        + " neither --data nor --database.'",
    "--data here --database jdbc:postgresql://localhost/scim, --data and --database exclude each"
        + " other.",
    "--database-user scim, --database-user needs --database.",
    "--database localhost/scim, '--database must be the URL of a PostgreSQL database, for instance"
        + " jdbc:postgresql://localhost/scimlet.'",
    "--database jdbc:sqlite:file, '--database must be the URL of a PostgreSQL database, for"
        + " instance jdbc:postgresql://localhost/scimlet.'",
    "--database jdbc:postgresql://localhost:port/scim, '--database must be the URL of a PostgreSQL"
        + " database, for instance jdbc:postgresql://localhost/scimlet.'",
    "--database jdbc:postgresql://localhost/scim?password=hunter2, 'The password is not part of"
        + " --database: others would see it. Set SCIMLET_DATABASE_PASSWORD.'"
  })
  void mistakesAreNamed(String line, String message) {
    assertThatThrownBy(() -> parse(line)).isInstanceOf(UsageException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--token hunter2", "--token=hunter2", "--tokn=hunter2", "hunter2"})
  void messagesNeverRepeatTheToken(String line) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(UsageException.class)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void descriptionDoesNotRepeatTheToken() {
    assertThat(parse("--token " + TOKEN).toString()).doesNotContain(TOKEN);
  }

  private static CursorKeys cursorKeys(Map<String, String> environment) {
    return requireNonNull(ServerOptions.parse(new String[0], environment).cursorKeys());
  }

  private static ServerOptions parse(String line) {
    return ServerOptions.parse(line.isEmpty() ? new String[0] : line.split(" "), Map.of());
  }
}
