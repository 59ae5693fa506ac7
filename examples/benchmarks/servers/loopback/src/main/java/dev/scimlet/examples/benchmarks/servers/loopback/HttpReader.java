package dev.scimlet.examples.benchmarks.servers.loopback;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads answers of HTTP/1.1, one after the other, without making an object of any: the client must
 * take as little as possible from the server, which runs on the same cores.
 */
final class HttpReader {

  private static final int BUFFER = 1 << 16;
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int NO_CONTENT = 204;
  private static final byte[] LENGTH = lower("content-length:");
  private static final byte[] CHUNKED = lower("transfer-encoding: chunked");

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private byte[] content = new byte[BUFFER];
  private int size;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /** Reads one answer to its end, and returns its status. */
  int answer() throws IOException {
    size = 0;
    int line = line();
    int status = number(line + STATUS_AT, from, 10);
    int length = 0;
    boolean chunked = false;
    for (line = line(); from - line > 2; line = line()) {
      if (begins(line, LENGTH)) {
        length = number(line + LENGTH.length, from, 10);
      }
      chunked |= begins(line, CHUNKED);
    }
    if (chunked) {
      chunks();
    } else if (status != NO_CONTENT) {
      take(length);
    }
    return status;
  }

  byte[] content() {
    return Arrays.copyOf(content, size);
  }

  private void chunks() throws IOException {
    int line = line();
    int length = number(line, from, 16);
    while (length > 0) {
      take(length);
      line();
      line = line();
      length = number(line, from, 16);
    }
    line();
  }

  /** Keeps what follows as content. */
  private void take(int length) throws IOException {
    while (to - from < length) {
      fill();
    }
    if (content.length < size + length) {
      content = Arrays.copyOf(content, 2 * (size + length));
    }
    System.arraycopy(buffer, from, content, size, length);
    size += length;
    from += length;
  }

  /** Goes behind the next line, and returns where the line begins. */
  private int line() throws IOException {
    int at = from;
    while (true) {
      while (at < to) {
        if (buffer[at++] == '\n') {
          int begin = from;
          from = at;
          return begin;
        }
      }
      int read = at - from;
      fill();
      at = from + read;
    }
  }

  private void fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * to);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new EOFException("The server closed the connection.");
    }
    to += read;
  }

  private int number(int begin, int end, int radix) {
    int number = 0;
    for (int at = begin; at < end; at++) {
      int digit = Character.digit(buffer[at], radix);
      if (digit >= 0) {
        number = number * radix + digit;
      } else if (buffer[at] != ' ' || number > 0) {
        break;
      }
    }
    return number;
  }

  private boolean begins(int line, byte[] text) {
    if (from - line < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (Character.toLowerCase(buffer[line + i]) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] lower(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
