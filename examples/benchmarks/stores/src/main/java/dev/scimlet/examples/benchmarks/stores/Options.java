package dev.scimlet.examples.benchmarks.stores;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured.
 *
 * @param databases which databases
 * @param users how many users are loaded; all are members of one group
 * @param directory where the databases are kept from run to run, so that they are loaded once
 * @param heap the greatest heap of the server, in MB
 */
record Options(List<DatabaseKind> databases, int users, Path directory, int heap) {

  static final String USAGE =
      "Usage: java -jar stores.jar [--database sqlite|postgresql] [--users 1000000]"
          + " [--directory DIR] [--heap 512]";

  private static final int MILLION = 1_000_000;
  private static final int HEAP = 512;

  /** At least one page, and somebody behind it. */
  private static final int FEWEST = 1_000;

  static Options parse(String[] words) {
    Options options =
        new Options(
            List.of(DatabaseKind.values()),
            MILLION,
            Path.of(System.getProperty("java.io.tmpdir"), "scimlet-store-benchmark"),
            HEAP);
    if (words.length % 2 != 0) {
      throw new IllegalArgumentException("Each option has a value.");
    }
    for (int i = 0; i < words.length; i += 2) {
      options = options.with(words[i], words[i + 1]);
    }
    if (options.users < FEWEST) {
      throw new IllegalArgumentException("Fewer than " + FEWEST + " users say nothing.");
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--database" -> new Options(List.of(DatabaseKind.named(value)), users, directory, heap);
      case "--users" -> new Options(databases, Integer.parseInt(value), directory, heap);
      case "--directory" -> new Options(databases, users, Path.of(value), heap);
      case "--heap" -> new Options(databases, users, directory, Integer.parseInt(value));
      default -> throw new IllegalArgumentException("There is no option " + name + ".");
    };
  }
}
