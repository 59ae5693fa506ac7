package dev.scimlet.testkit;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceStore;
import java.util.Set;

/** What the tests of the contract ask of a store's author. */
interface StoreFixture {

  /**
   * Makes an empty store for the resource types User and Group of RFC 7643.
   *
   * @return a store without resources, or one whose resources no other test of the run sees
   */
  ResourceStore newStore();

  /**
   * Declares what the store can do beyond the least. A trait that is left out is asserted to be
   * absent.
   *
   * @return the traits
   */
  Set<StoreTrait> traits();

  /**
   * How long a text the store keeps in userName, externalId, displayName, name.familyName and the
   * value of an e-mail address; override it if columns are shorter. Texts of this length are
   * stored, compared and sorted, those of characters outside ASCII as well.
   *
   * @return the length in UTF-16 code units, as {@link String#length} counts
   */
  default int longestText() {
    return 2_000;
  }

  /**
   * Makes a user; override it if the store asks for more attributes. The userName must stay as it
   * is given.
   *
   * @param userName the userName
   * @return the user, without id and meta
   */
  default Resource newUser(String userName) {
    return Samples.user(userName);
  }

  /**
   * Makes a group; override it if the store asks for more attributes. The displayName must stay as
   * it is given.
   *
   * @param displayName the displayName
   * @return the group, without id, meta and members
   */
  default Resource newGroup(String displayName) {
    return Samples.group(displayName);
  }
}
