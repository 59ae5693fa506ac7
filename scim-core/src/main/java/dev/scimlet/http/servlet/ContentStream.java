package dev.scimlet.http.servlet;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a request. Containers report some failures of the client by exceptions of their
 * own, for instance Jetty one that sends too slowly; here they are what the engine expects.
 */
final class ContentStream extends InputStream {

  private final InputStream content;

  ContentStream(InputStream content) {
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return content.read(buffer, offset, length);
    } catch (RuntimeException e) {
      throw new IOException("The container cannot read the content.", e);
    }
  }
}
