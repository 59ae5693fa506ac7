package dev.scimlet.entra.source;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;

/** Names of LDAP entries. */
final class DistinguishedNames {

  private DistinguishedNames() {}

  /** The name as it is compared; a text that is none stays as it is. */
  static String normalize(String name) {
    try {
      return new DN(name).toNormalizedString();
    } catch (LDAPException e) {
      return name;
    }
  }
}
