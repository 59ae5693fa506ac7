package dev.scimlet.examples.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file that pages refer to.
 *
 * @param mediaType what it is
 * @param content its bytes
 * @param entityTag changes with the content
 */
// Nobody compares them or changes the array.
@SuppressWarnings("ArrayRecordComponent")
record Asset(String mediaType, byte[] content, String entityTag) {

  static Asset load(String name) {
    try (InputStream in = Asset.class.getResourceAsStream("assets/" + name)) {
      byte[] content = Objects.requireNonNull(in, name).readAllBytes();
      return new Asset(mediaType(name), content, entityTag(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("There is no media type for " + name + ".");
    };
  }

  private static String entityTag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
