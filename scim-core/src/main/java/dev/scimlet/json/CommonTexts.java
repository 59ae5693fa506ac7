package dev.scimlet.json;

import dev.scimlet.value.ScimString;
import org.jspecify.annotations.Nullable;

/**
 * Texts that occur in almost every body because RFC 7643 and RFC 7644 give them: labels such as
 * {@code work}, URIs of schemas, names of operations. Each is one value in memory, however many
 * resources have it. What clients make up is never kept here.
 */
final class CommonTexts {

  private static final String[] TEXTS = {
    "work",
    "home",
    "other",
    "mobile",
    "fax",
    "pager",
    "aim",
    "gtalk",
    "icq",
    "xmpp",
    "msn",
    "skype",
    "qq",
    "yahoo",
    "photo",
    "thumbnail",
    "direct",
    "indirect",
    "User",
    "Group",
    "add",
    "remove",
    "replace",
    "Add",
    "Remove",
    "Replace",
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:core:2.0:Group",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
    "urn:ietf:params:scim:api:messages:2.0:PatchOp",
  };

  private static final int PLACES = 128;
  private static final @Nullable ScimString[] TABLE = table();

  /** Longer texts need not be looked for, whose characters a parser may have to join. */
  static final int LONGEST = longest();

  private CommonTexts() {}

  /** Finds the value of a text; null if the text is none of these. */
  static @Nullable ScimString find(char[] characters, int start, int length) {
    if (length == 0) {
      return null;
    }
    int place = place(characters[start], characters[start + length - 1], length);
    for (ScimString value = TABLE[place]; value != null; value = TABLE[place]) {
      if (isSame(value.value(), characters, start, length)) {
        return value;
      }
      place = after(place);
    }
    return null;
  }

  private static boolean isSame(String text, char[] characters, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != characters[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable ScimString[] table() {
    @Nullable ScimString[] table = new ScimString[PLACES];
    for (String text : TEXTS) {
      int place = place(text.charAt(0), text.charAt(text.length() - 1), text.length());
      while (table[place] != null) {
        place = after(place);
      }
      table[place] = ScimString.of(text);
    }
    return table;
  }

  private static int longest() {
    int longest = 0;
    for (String text : TEXTS) {
      longest = Math.max(longest, text.length());
    }
    return longest;
  }

  private static int place(char first, char last, int length) {
    return (first * 3 + last * 21 + length) & (PLACES - 1);
  }

  private static int after(int place) {
    return (place + 1) & (PLACES - 1);
  }
}
