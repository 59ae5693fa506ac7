package dev.scimlet.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the tags of the tests of all modules, in their sources: not all are on the class path. */
final class ProofScanner {

  private static final List<Path> ROOTS =
      List.of(
          Path.of("..", "scim-filter", "src", "test", "java"),
          Path.of("src", "test", "java"),
          Path.of("testkit", "src", "main", "java"),
          Path.of("testkit", "src", "test", "java"),
          Path.of("..", "scim-lucid-extension", "src", "test", "java"));
  private static final Path EXAMPLES = Path.of("..", "examples");

  private ProofScanner() {}

  /** All proofs in a stable order. */
  static List<Proof> scan() {
    return Stream.concat(ROOTS.stream(), examples().stream())
        .flatMap(root -> sources(root).stream())
        .flatMap(ProofScanner::proofs)
        .toList();
  }

  private static List<Path> examples() {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .map(folder -> folder.resolve(Path.of("src", "test", "java")))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Proof> proofs(Path file) {
    String type = file.getFileName().toString().replace(".java", "");
    String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
    return new TaggedSource(type, path).proofs(TsvFile.text(file));
  }
}
