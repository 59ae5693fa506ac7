package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.StartUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that tells when it is ready.
 *
 * @param title what stands in the tables
 * @param module the directory of the Maven module that has its class path
 * @param mainClass the class
 * @param words what it is told
 */
record Program(String title, String module, String mainClass, List<String> words) {

  private static final String PACKAGE = "dev.scimlet.examples.benchmarks.";

  /** {@return Java itself: nothing else is the less} */
  static Program nothing() {
    return new Program("Java alone", "requests", StartUp.class.getName(), List.of());
  }

  static Program of(MeasuredLibrary library) {
    return new Program(library.title(), library.module(), mainClass(library.module()), List.of());
  }

  /** {@return a server that begins with some users} */
  static Program of(MeasuredServer server, int users) {
    String mainClass = mainClass("servers." + server.module());
    String module = "servers/" + server.module();
    return new Program(server.title(), module, mainClass, List.of(String.valueOf(users)));
  }

  private static String mainClass(String module) {
    return PACKAGE + module.replace("-", "") + ".Main";
  }

  /**
   * {@return the command that starts it}
   *
   * @param java the home of the Java that runs it
   * @param classPath its class path
   * @param options what Java is told
   */
  List<String> command(Path java, String classPath, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin").resolve("java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(words);
    return command;
  }
}
