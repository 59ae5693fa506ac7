package dev.scimlet.examples.benchmarks.servers.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessUsageTest {

  private Path directory;
  private ProcessUsage usage;

  @BeforeEach
  void begin(@TempDir Path temporary) {
    directory = temporary;
    usage = new ProcessUsage(directory);
  }

  @Test
  void timeOfUserAndSystemIsAddedWhateverTheProgramIsCalled() throws IOException {
    Files.writeString(
        directory.resolve("stat"),
        "42 (odd ) name) S 1 42 42 0 -1 4194304 9 0 0 0 250 75 0 0 20 0 31 0 5 6 7\n");
    assertThat(usage.processorSeconds()).hasValue(3.25);
  }

  @Test
  void peakMemoryIsFoundAmongTheOthers() throws IOException {
    Files.writeString(
        directory.resolve("status"), "Name:\tjava\nVmPeak:\t 99 kB\nVmHWM:\t   71234 kB\n");
    assertThat(usage.peakKilobytes()).hasValue(71_234);
  }

  @Test
  void whereNobodyTellsNothingIsKnown() throws IOException {
    assertThat(usage.processorSeconds()).isEmpty();
    assertThat(usage.peakKilobytes()).isEmpty();
  }
}
