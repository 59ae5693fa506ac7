package dev.scimlet.examples.server.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Somebody who tries to sign in, as far as attempts are counted.
 *
 * @param key tells guests apart
 * @param kind what is known of the guest
 */
record Guest(String key, Kind kind) {

  /** What is known of a guest. */
  enum Kind {
    /** The administrator has used this browser before. */
    KNOWN_BROWSER,
    /** Nothing but the address. */
    STRANGER
  }

  private static final int NETWORK_BYTES = 8;

  static Guest knownBrowser(String id) {
    return new Guest(id, Kind.KNOWN_BROWSER);
  }

  static Guest at(String address) {
    return new Guest(network(address), Kind.STRANGER);
  }

  /** {@return what is known; the id of a browser is a secret} */
  @Override
  public String toString() {
    return "Guest[" + kind + "]";
  }

  /** Whoever has one address of IPv6 has all of its network. */
  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
