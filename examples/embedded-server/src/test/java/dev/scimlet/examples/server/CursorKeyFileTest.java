package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The key of cursors in the data directory")
class CursorKeyFileTest {

  @Test
  void isMadeOnceAndKept(@TempDir Path directory) {
    DataDirectory data = DataDirectory.create(directory);
    byte[] made = data.cursorKeys().bytes().get(0);

    assertThat(data.cursorKeys().bytes()).containsExactly(made);
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void isRefusedIfItIsNoneWithoutRepeatingIt(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("cursor-key"), "damaged");

    assertThatThrownBy(DataDirectory.create(directory)::cursorKeys)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("has no cursor key")
        .hasMessageNotContaining("damaged");
  }
}
