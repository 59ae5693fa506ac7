package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.source.InMemoryDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Runs cycles until nothing waits, in a process that a test kills. */
final class SimulatorProcess {

  static final int USERS = 40;
  private static final int MOST_CYCLES = 5;

  private SimulatorProcess() {}

  /**
   * Runs cycles.
   *
   * @param words the URL of the endpoint, and the file with the state
   */
  public static void main(String[] words) {
    try (EntraProvisioning entra =
        EntraProvisioning.builder(words[0], Scene.TOKEN)
            .source(source())
            .state(Path.of(words[1]))
            .parallelism(4)
            .build()) {
      CycleReport report = entra.runCycle();
      for (int cycle = 1; cycle < MOST_CYCLES && report.escrows() > 0; cycle++) {
        report = entra.runCycle();
      }
    }
  }

  static InMemoryDirectory source() {
    InMemoryDirectory source = new InMemoryDirectory();
    List<String> ids = IntStream.range(0, USERS).mapToObj(Integer::toString).toList();
    ids.forEach(id -> source.user(id, "user" + id + "@b.c", "User", id));
    return source.group("g", "Everybody", ids).group("h", "Nobody", List.of("g"));
  }
}
