package dev.scimlet.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The content of a servlet request")
class ContentStreamTest {

  @Test
  void isHandedOnUnchanged() throws IOException {
    byte[] content = {1, -1, 0};

    assertThat(new ContentStream(new ByteArrayInputStream(content)).readAllBytes())
        .isEqualTo(content);
    InputStream single = new ContentStream(new ByteArrayInputStream(content));
    assertThat(new int[] {single.read(), single.read(), single.read(), single.read()})
        .containsExactly(1, 255, 0, -1);
  }

  @Test
  void exceptionOfTheContainerIsAFailureOfTheStream() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("too slow");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            throw new IllegalStateException("too slow");
          }
        };

    assertThatThrownBy(() -> new ContentStream(failing).readNBytes(10))
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }
}
