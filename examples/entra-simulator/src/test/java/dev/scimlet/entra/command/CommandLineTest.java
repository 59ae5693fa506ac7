package dev.scimlet.entra.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.mapping.SynchronizationSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line explains itself")
class CommandLineTest {

  private final Cli cli = new Cli();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init",
        "test-connection",
        "run",
        "provision-on-demand",
        "status",
        "log",
        "restart",
        "allow-deletes",
        "reject-deletes",
        "evaluate"
      })
  void everyCommandHasHelp(String command) {
    Cli.Result help = cli.run(command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: entra-simulator " + command);
    assertThat(cli.run("--help").out()).contains("  " + command + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Missing required subcommand",
        "runn | Unmatched argument at index 0: 'runn'",
        "run --cycles=many | Invalid value for option '--cycles': 'many' is not an int",
        "run --cycles=0 | --cycles is a number, 1 or more.",
        "run --advance=long | Invalid value for option '--advance': A duration looks like 28d",
        "run --forever --simulated-time | --forever and --simulated-time together would never rest.",
        "run --forever --cycles=2 | Error: --cycles=N, --forever are mutually exclusive",
        "run --tenant-url=ftp://a | The tenant URL must be absolute",
        "run | There is no Tenant URL",
        "run --tenant-url=http://a --parallelism=17 | --parallelism is a number from 1 to 16.",
        "run --tenant-url=http://a --notify=a@b.c | --notify needs a mail server: --smtp.",
        "run --tenant-url=http://a --notify=a@b.c --smtp=a | The mail server is given as HOST:PORT.",
        "run --tenant-url=http://a --notify=a@b.c --smtp=a:1 --smtp-security=x | --smtp-security is",
        "run --tenant-url=http://a --mappings=none.json | none.json cannot be read.",
        "log --top=0 | At least one record is to be answered.",
        "log --filter=status | A filter looks like",
        "log --settings=none | There are no settings at none.",
        "evaluate Foo() | "
      })
  void wrongUseIsExplainedInALine(String words, String message) {
    Cli.Result result = cli.run(words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(message == null ? "" : message).doesNotContain("\tat ");
    assertThat(result.err().lines().count()).isBetween(1L, 3L);
  }

  @Test
  void withoutATokenTheVariableIsNamed() {
    assertThat(cli.without("ENTRA_SECRET_TOKEN").run("run", "--tenant-url=http://a").err())
        .isEqualToIgnoringNewLines(
            "There is no secret token: set the environment variable ENTRA_SECRET_TOKEN.");
  }

  @Test
  void userAndPasswordOfTheMailServerBelongTogether() {
    assertThat(
            cli.with("ENTRA_SMTP_USER", "a")
                .run("run", "--tenant-url=http://a", "--notify=a@b.c", "--smtp=a:1")
                .err())
        .isEqualToIgnoringNewLines("ENTRA_SMTP_USER and ENTRA_SMTP_PASSWORD are set together.");
  }

  @Test
  void settingsHoldNoSecretsAndNoTypingErrors(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("my.properties");
    Files.writeString(file, "token=a-token-for-tests-1\n");

    assertThat(cli.run("log", "--settings", file.toString()).err())
        .contains("does not belong into a file")
        .doesNotContain("a-token-for-tests-1");
    Files.writeString(file, "tennat-url=http://a\n");
    assertThat(cli.run("log", "--settings", file.toString()).err())
        .contains("a setting that does not exist")
        .contains("tenant-url");
    Files.writeString(file, "tenant-url=http://a\nparallelism=many\n");
    assertThat(cli.run("run", "--settings", file.toString()).err())
        .isEqualToIgnoringNewLines("The setting parallelism is a number.");
  }

  @Test
  void initWritesWhatCanBeReadAndOverwritesNothing(@TempDir Path directory) throws IOException {
    cli.run("init", directory.toString());
    Files.writeString(directory.resolve("source/users.csv"), "mine");
    Cli.Result again = cli.run("init", directory.toString());

    assertThat(SynchronizationSchema.read(directory.resolve("mappings.json")))
        .isEqualTo(SynchronizationSchema.lucid());
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("is there already");
    assertThat(directory.resolve("source/users.csv")).hasContent("mine");
  }

  @Test
  void expressionsAreTriedWithoutAnySource() {
    assertThat(cli.run("evaluate", "ToUpper([city])", "--attribute", "city=Berlin").out())
        .isEqualToIgnoringNewLines("BERLIN");
    assertThat(cli.run("evaluate", "ToUpper([city])").out()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"28d,PT672H", "6h,PT6H", "40m,PT40M", "30s,PT30S", "PT40M,PT40M", "2D,PT48H"})
  void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
    assertThat(DurationConverter.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "d", "-1d", "-PT1M", "1w"})
  void otherDurationsAreRefused(String text) {
    assertThatThrownBy(() -> DurationConverter.parse(text)).isInstanceOf(UsageException.class);
  }

  @Test
  void furtherCommandsFailInALineToo() {
    Cli.Result result = cli.run("further");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).isEqualToIgnoringNewLines("Not like this.");
  }

  @Test
  void secretsAreNotShown() {
    assertThat(new Secrets(Map.of("ENTRA_SECRET_TOKEN", "abc")).toString()).doesNotContain("abc");
  }
}
