package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
        .isEqualTo(new ServerOptions(false, "127.0.0.1", 8080, null, null, null, false, false));
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
    assertThat(options.verbose()).isTrue();
    assertThat(options.explain()).isTrue();
    assertThat(options.baseUrl()).isNotNull();
    assertThat(options.resourceTypes()).isEqualTo(Path.of("types"));
  }

  @Test
  void valueMayFollowAnEqualsSign() {
    assertThat(parse("--port=9090").port()).isEqualTo(9090);
    assertThat(parse("--token=" + TOKEN + "==").token()).isEqualTo(TOKEN + "==");
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
    "--data here, '--data is not possible yet: this version keeps everything in memory"
        + " (--memory).'"
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

  private static ServerOptions parse(String line) {
    return ServerOptions.parse(line.isEmpty() ? new String[0] : line.split(" "), Map.of());
  }
}
