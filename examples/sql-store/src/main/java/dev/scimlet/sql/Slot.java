package dev.scimlet.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place for a value of a type, as {@code emails[type eq "work"].value} names it.
 *
 * @param attribute the multi-valued attribute
 * @param type the type of the value
 * @param part the sub-attribute
 */
record Slot(String attribute, String type, String part) {

  private static final Pattern NAME =
      Pattern.compile("(.+)\\[type eq \"([^\"\\\\]+)\"\\]\\.([^.\\[\\]]+)");

  /** Reads the name of a part; null for an attribute of which there is one value. */
  static @Nullable Slot of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? new Slot(matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }
}
