package dev.scimlet.examples.benchmarks.servers.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReaderTest {

  private static final String SIZED =
      "HTTP/1.1 200 OK\r\nDate: now\r\ncontent-length: 5\r\n\r\nhello";
  private static final String CHUNKED =
      String.join(
          "\r\n",
          "HTTP/1.1 201 Created",
          "Transfer-Encoding: chunked",
          "",
          "3",
          "hel",
          "A",
          "lo, world!",
          "0",
          "",
          "");
  private static final String EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void answersFollowEachOtherInWhateverPiecesTheyCome(int piece) throws IOException {
    HttpReader reader = new HttpReader(pieces(SIZED + CHUNKED + EMPTY + SIZED, piece));
    assertAnswer(reader, 200, "hello");
    assertAnswer(reader, 201, "hello, world!");
    assertAnswer(reader, 204, "");
    assertAnswer(reader, 200, "hello");
  }

  @Test
  void contentMayBeLargerThanTheBuffer() throws IOException {
    String content = "x".repeat(300_000);
    HttpReader reader =
        new HttpReader(pieces("HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + content, 4096));
    assertAnswer(reader, 200, content);
  }

  @Test
  void aClosedConnectionIsNoAnswer() {
    HttpReader reader = new HttpReader(pieces("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx", 9));
    assertThatThrownBy(reader::answer).isInstanceOf(EOFException.class);
  }

  private static void assertAnswer(HttpReader reader, int status, String content)
      throws IOException {
    assertThat(reader.answer()).isEqualTo(status);
    assertThat(new String(reader.content(), StandardCharsets.UTF_8)).isEqualTo(content);
  }

  private static InputStream pieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, piece));
      }
    };
  }
}
