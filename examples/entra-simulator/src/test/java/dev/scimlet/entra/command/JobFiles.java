package dev.scimlet.entra.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What init wrote into a directory, to be edited between commands. */
final class JobFiles {

  static final String ADA = "8a1f0c52-0001-4c00-9000-000000000001";
  static final String ENGINEERING = "8a1f0c52-0002-4c00-9000-000000000001";

  static final String DESIGN = "8a1f0c52-0002-4c00-9000-000000000002";

  private final Path directory;
  private final Cli cli;

  private JobFiles(Path directory, Cli cli) {
    this.directory = directory;
    this.cli = cli;
  }

  static JobFiles init(Path directory, Cli cli, URI tenantUrl) {
    assertThat(cli.run("init", directory.toString()).code()).isZero();
    JobFiles files = new JobFiles(directory, cli);
    files.edit(Settings.FILE, "http://127.0.0.1:8080/scim/v2", tenantUrl.toString());
    return files;
  }

  /** Runs a command that finds the settings in the directory. */
  Cli.Result run(String command, String... words) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add("--settings");
    all.add(file(Settings.FILE).toString());
    all.addAll(List.of(words));
    return cli.run(all.toArray(String[]::new));
  }

  void edit(String name, String before, String after) {
    try {
      String text = Files.readString(file(name));
      assertThat(text).contains(before);
      Files.writeString(file(name), text.replace(before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }
}
