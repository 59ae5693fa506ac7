package dev.scimlet.examples.minimal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with the libraries that it is given and no other ones. */
final class JavaProcess {

  private static final int LONGEST_SECONDS = 60;
  private static final String MAIN_CLASS = "dev.scimlet.examples.minimal.Main";
  private static final String MODULE = "dev.scimlet.examples.minimal/" + MAIN_CLASS;

  private JavaProcess() {}

  /** What the program prints when everything is on the class path. */
  static List<String> onClassPath(List<String> paths) throws IOException, InterruptedException {
    return run(List.of("-cp", String.join(File.pathSeparator, paths), MAIN_CLASS));
  }

  /** What the program prints when everything is on the module path. */
  static List<String> onModulePath(List<String> paths) throws IOException, InterruptedException {
    return run(List.of("--module-path", String.join(File.pathSeparator, paths), "-m", MODULE));
  }

  private static List<String> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      List<String> lines = process.inputReader(UTF_8).lines().toList();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The process does not end.");
      }
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }
}
