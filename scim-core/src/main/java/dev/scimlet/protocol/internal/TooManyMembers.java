package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;

/** There are more members than one answer may show. */
final class TooManyMembers extends Exception {

  private static final long serialVersionUID = 1L;

  private final int most;

  private TooManyMembers(int most) {
    super("There are more than " + most + " members.");
    this.most = most;
  }

  static void check(int members, int most) throws TooManyMembers {
    if (members > most) {
      throw new TooManyMembers(most);
    }
  }

  /** Tells the client what to do about it. */
  ScimException refusal() {
    return ScimException.badRequest(
            ScimType.TOO_MANY,
            "There are more than "
                + most
                + " members; leave them out, with excludedAttributes=members.")
        .causedBy(this);
  }
}
