package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.RequestRepair;
import java.util.Arrays;

/** The mark with which some editors start a text in UTF-8, and JSON must not, RFC 8259. */
final class ByteOrderMark {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteOrderMark() {}

  /** The text without a mark, if the profile allows one; otherwise the text as it is. */
  static byte[] remove(byte[] text, ClientProfile profile, RepairListener repairs) {
    if (!profile.allows(RequestRepair.BYTE_ORDER_MARK) || !startsWithMark(text)) {
      return text;
    }
    repairs.repaired(RequestRepair.BYTE_ORDER_MARK, null);
    return Arrays.copyOfRange(text, MARK.length, text.length);
  }

  private static boolean startsWithMark(byte[] text) {
    return text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
  }
}
