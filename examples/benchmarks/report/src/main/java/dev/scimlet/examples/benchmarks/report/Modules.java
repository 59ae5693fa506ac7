package dev.scimlet.examples.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Maven modules beside this one, as they were built.
 *
 * @param directory the directory of which they are parts
 */
record Modules(Path directory) {

  private static final String TARGET = "target";

  /** {@return the modules of the build that this class is a part of} */
  static Modules here() {
    try {
      return around(
          Path.of(Modules.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Modules around(Path built) {
    Path place = built;
    while (!place.endsWith(TARGET)) {
      place = parent(place);
    }
    return new Modules(parent(parent(place)));
  }

  private static Path parent(Path place) {
    Path parent = place.getParent();
    if (parent == null) {
      throw new IllegalStateException("This class is in no directory named " + TARGET + ".");
    }
    return parent;
  }

  /** {@return where this module keeps what it makes} */
  Path made() {
    return directory.resolve("report").resolve(TARGET);
  }

  /** {@return the class path of a library} */
  String classPath(MeasuredLibrary library) {
    return classPath(library.module());
  }

  /** {@return the class path of a module, by its directory} */
  String classPath(String module) {
    Path target = target(module);
    return target.resolve("classes") + File.pathSeparator + target.resolve("lib").resolve("*");
  }

  /** {@return the title and the version of a library} */
  String describe(MeasuredLibrary library) throws IOException {
    String prefix = library.jar() + "-";
    return jars(library).stream()
        .filter(jar -> !library.jar().isEmpty() && jar.startsWith(prefix))
        .map(
            jar ->
                library.title()
                    + " "
                    + jar.substring(prefix.length(), jar.length() - ".jar".length()))
        .findFirst()
        .orElse(library.title());
  }

  private List<String> jars(MeasuredLibrary library) throws IOException {
    try (Stream<Path> jars = Files.list(target(library).resolve("lib"))) {
      return jars.map(jar -> String.valueOf(jar.getFileName())).sorted().toList();
    }
  }

  /** {@return the jars of a program} */
  Jars jars(Program program) throws IOException {
    return Jars.in(target(program.module()));
  }

  private Path target(MeasuredLibrary library) {
    return target(library.module());
  }

  private Path target(String module) {
    return directory.resolve(module).resolve(TARGET);
  }
}
