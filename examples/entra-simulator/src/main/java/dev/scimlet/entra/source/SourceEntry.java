package dev.scimlet.entra.source;

import org.jspecify.annotations.Nullable;

/**
 * An object as it was read.
 *
 * @param place where it stands, for messages
 * @param object the object; its references may lead nowhere
 * @param distinguishedName its name in an LDAP directory, normalized, or null
 */
record SourceEntry(String place, SourceObject object, @Nullable String distinguishedName) {

  SourceEntry with(SourceObject other) {
    return new SourceEntry(place, other, distinguishedName);
  }
}
