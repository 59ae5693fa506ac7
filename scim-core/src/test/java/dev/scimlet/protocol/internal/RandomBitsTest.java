package dev.scimlet.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("RandomBits gives out each bit once")
class RandomBitsTest {

  private static final int MANY = 10_000;
  private static final int AT_ONCE = 512;

  @Test
  void nothingComesTwice() {
    assertThat(some(new RandomBits()).boxed()).doesNotHaveDuplicates();
  }

  @Test
  void nothingComesTwiceToSeveralThreads() {
    RandomBits bits = new RandomBits();
    assertThat(LongStream.range(0, MANY).parallel().map(i -> bits.next()).boxed())
        .doesNotHaveDuplicates();
  }

  @Test
  void theyComeFromTheSource(@TempDir Path directory) throws IOException {
    byte[] content = ByteBuffer.allocate(AT_ONCE).putLong(1).putLong(2).array();
    RandomBits bits = new RandomBits(file(directory, content));
    assertThat(bits.next()).isEqualTo(1);
    assertThat(bits.next()).isEqualTo(2);
  }

  @Test
  void nothingComesTwiceWithoutASource(@TempDir Path directory) {
    assertThat(some(new RandomBits(directory.resolve("absent").toFile())).boxed())
        .doesNotHaveDuplicates();
    assertThat(some(new RandomBits(directory.toFile())).boxed()).doesNotHaveDuplicates();
  }

  @Test
  void nothingComesTwiceIfTheSourceEndsTooEarly(@TempDir Path directory) throws IOException {
    File source = file(directory, new byte[AT_ONCE - 1]);
    assertThat(some(new RandomBits(source)).boxed()).doesNotHaveDuplicates();
  }

  private static File file(Path directory, byte[] content) throws IOException {
    return Files.write(directory.resolve("source"), content).toFile();
  }

  private static LongStream some(RandomBits bits) {
    return LongStream.generate(bits::next).limit(MANY);
  }
}
