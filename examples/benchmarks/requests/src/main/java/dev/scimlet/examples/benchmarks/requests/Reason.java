package dev.scimlet.examples.benchmarks.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a row has no figure: handed from the Java that measures to the one that started it. */
final class Reason {

  private static final String PROPERTY = "scimlet.benchmarks.reason";

  private Reason() {}

  /** {@return the option that tells a Java where to keep its reason} */
  static String option(Path file) {
    return "-D" + PROPERTY + "=" + file;
  }

  static void keep(Throwable failure) {
    String file = System.getProperty(PROPERTY);
    if (file != null) {
      write(Path.of(file), of(failure));
    }
  }

  /** {@return what a failure says, in one line} */
  static String of(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    boolean ours = failure instanceof WrongResult || failure instanceof Unsupported;
    String text = message == null ? kind : ours ? message : kind + ": " + message;
    return Expect.cut(text.replaceAll("\\s+", " "));
  }

  private static void write(Path file, String reason) {
    try {
      Files.writeString(file, reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
