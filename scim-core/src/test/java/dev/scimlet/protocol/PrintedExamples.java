package dev.scimlet.protocol;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an RFC's printed examples. Beside the JSON files, each named after its section,
 * stand three tables: {@code exchanges.tsv} makes requests and answers of the files, {@code
 * errata.tsv} lists what is wrong in print and right in the files, and {@code deviations.tsv} where
 * our answers differ from the files and why.
 */
final class PrintedExamples {

  /** In a deviation: the server makes a value of its own. */
  private static final String ANY = "*";

  private static final Path FOLDERS = Path.of("src", "test", "resources", "dev", "scimlet");
  private static final Path TESTS = Path.of("src/test/java/dev/scimlet/protocol");

  private final Path folder;

  private PrintedExamples(Path folder) {
    this.folder = folder;
  }

  static PrintedExamples of(String rfc) {
    return new PrintedExamples(FOLDERS.resolve(rfc));
  }

  /** Names of examples that both profiles answer, or neither, each once. */
  Set<String> names(String profiles) {
    return exchanges().stream()
        .filter(exchange -> exchange.profiles().equals(profiles))
        .map(PrintedExchange::example)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<PrintedExchange> exchanges(String example) {
    return exchanges().stream().filter(exchange -> exchange.example().equals(example)).toList();
  }

  /** Where the answers of an example, or what a file shows, deviate, and what we say there. */
  Map<String, String> deviations(String name) {
    return rows("deviations.tsv", 5).stream()
        .filter(row -> row.get(0).equals(name))
        .collect(Collectors.toMap(row -> row.get(1), row -> row.get(2)));
  }

  /** The differences, with those left open that may be anything. */
  Map<String, String> found(String name, Map<String, String> differences) {
    Map<String, String> known = deviations(name);
    Map<String, String> found = new TreeMap<>();
    differences.forEach(
        (place, ours) ->
            found.put(place, isOpen(known.get(place)) && !isAbsent(ours) ? ANY : ours));
    return found;
  }

  private static boolean isOpen(@Nullable String deviation) {
    return ANY.equals(deviation);
  }

  private static boolean isAbsent(String ours) {
    return ours.equals(Differences.ABSENT);
  }

  /** The files for which no exchange and no other test has a use. */
  Set<String> unused(String... tests) {
    Set<String> unused = files();
    exchanges().forEach(exchange -> exchange.files().forEach(unused::remove));
    for (String test : tests) {
      String source = text(TESTS.resolve(test + ".java"));
      unused.removeIf(file -> source.contains('"' + file + '"'));
    }
    return unused;
  }

  /** The errata whose file does not have what they say that it has. */
  List<List<String>> untrueErrata() {
    return rows("errata.tsv", 5).stream()
        .filter(row -> row.get(1).startsWith("/"))
        .filter(row -> !row.get(3).equals(String.valueOf(at(row.get(1), json(row.get(0))))))
        .toList();
  }

  private static @Nullable ScimValue at(String pointer, ScimValue root) {
    ScimValue value = root;
    for (String name : pointer.substring(1).split("/")) {
      if (value instanceof ScimArray array) {
        value = array.get(Integer.parseInt(name));
      } else {
        value = value instanceof ScimObject object ? object.get(name) : null;
      }
    }
    return value;
  }

  /** The names in the tables of errata and deviations that nothing has. */
  Set<String> unknown() {
    Set<String> unknown = new TreeSet<>();
    for (String table : List.of("errata.tsv", "deviations.tsv")) {
      rows(table, 5).forEach(row -> unknown.add(row.get(0)));
    }
    unknown.removeAll(files());
    exchanges().forEach(exchange -> unknown.remove(exchange.example()));
    return unknown;
  }

  /** The JSON object of a file; the first if it holds several. */
  ScimObject json(String file) {
    return resources(file).get(0);
  }

  /** The resources of a file: one, or an array of them. */
  List<ScimObject> resources(String file) {
    if (file.isEmpty()) {
      return List.of();
    }
    ScimObject wrapped = TestServer.json("{\"all\":" + text(file) + "}");
    ScimObject one = wrapped.getObject("all");
    return one == null
        ? wrapped.getValues("all").stream().map(ScimObject.class::cast).toList()
        : List.of(one);
  }

  String text(String file) {
    return text(folder.resolve(file));
  }

  private List<PrintedExchange> exchanges() {
    return rows("exchanges.tsv", 11).stream().map(PrintedExchange::of).toList();
  }

  private Set<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<List<String>> rows(String table, int columns) {
    return text(folder.resolve(table))
        .lines()
        .skip(1)
        .map(line -> List.of(line.split("\t", columns)))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
