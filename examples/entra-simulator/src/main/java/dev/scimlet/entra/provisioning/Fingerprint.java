package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.entra.source.SourceObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Tells one state of a source object from another, whatever the order of its attributes. */
final class Fingerprint {

  private Fingerprint() {}

  /** What was seen under other mappings and filters is another state. */
  static String of(SourceObject object, Entitlement entitlement, String mappings) {
    StringBuilder text = new StringBuilder(mappings).append('\n').append(entitlement);
    new TreeMap<>(object.attributes())
        .forEach((name, value) -> text.append('\n').append(name).append('\0').append(mark(value)));
    return of(text.toString());
  }

  /** To write texts as JSON takes most of the time of a cycle in which nothing has changed. */
  private static String mark(JsonNode value) {
    String text = value.isString() ? value.stringValue() : value.toString();
    return value.getNodeType() + ":" + text.length() + ":" + text;
  }

  static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
