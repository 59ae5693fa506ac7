package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.entra.source.SourceObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells one state of a source object from another, whatever the order of its attributes. */
final class Fingerprint {

  private Fingerprint() {}

  /** What was seen under other mappings and filters is another state. */
  static String of(SourceObject object, Entitlement entitlement, String mappings) {
    return of(mappings + "\n" + entitlement + "\n" + new TreeMap<>(object.attributes()));
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
