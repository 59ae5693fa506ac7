package dev.scimlet.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RandomBits gives out each bit once")
class RandomBitsTest {

  private static final int MANY = 10_000;

  @Test
  void nothingComesTwice() {
    RandomBits bits = new RandomBits();
    assertThat(LongStream.generate(bits::next).limit(MANY).boxed()).doesNotHaveDuplicates();
  }

  @Test
  void nothingComesTwiceToSeveralThreads() {
    RandomBits bits = new RandomBits();
    assertThat(LongStream.range(0, MANY).parallel().map(i -> bits.next()).boxed())
        .doesNotHaveDuplicates();
  }
}
