package dev.scimlet.examples.server.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted.
 *
 * @param text what userName, a word of the name, e-mail or externalId start with, in any case;
 *     empty for all
 * @param access whether they may sign in
 * @param license a product that they are licensed for, or null
 * @param billingCode their billing code, in any case; empty for all
 */
public record PersonFilter(
    String text, Access access, @Nullable Product license, String billingCode) {

  /** Whether users may sign in. */
  public enum Access {

    /** Either way. */
    ANY,

    /** They may. */
    ACTIVE,

    /** They may not. */
    DISABLED
  }

  private static final PersonFilter EVERYBODY = new PersonFilter("", Access.ANY, null, "");

  /** {@return the filter that everybody meets} */
  public static PersonFilter everybody() {
    return EVERYBODY;
  }

  /** {@return whether everybody meets it} */
  public boolean isEverybody() {
    return equals(EVERYBODY);
  }
}
