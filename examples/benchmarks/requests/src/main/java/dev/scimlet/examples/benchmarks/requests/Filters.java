package dev.scimlet.examples.benchmarks.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Filters of users. */
public final class Filters {

  /** Filter a: what clients ask most. */
  public static final String USER_NAME = "userName eq \"bjensen@example.com\"";

  /** Filter b: two conditions, of which each must be met by one element. */
  public static final String VALUE_PATHS =
      "emails[type eq \"work\" and value co \"@example.com\"]"
          + " or ims[type eq \"xmpp\" and value co \"@foo.com\"]";

  /** Filter c: an attribute of an extension, and a negation. */
  static final String EXTENSION =
      Users.ENTERPRISE + ":employeeNumber eq \"701984\" and not (active eq false)";

  private static final List<String> OPERATORS =
      List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");

  private static final String NAME = "username";

  private Filters() {}

  /** Filter d, for a hundred terms: one user out of many. */
  static String oneOf(int terms) {
    return IntStream.range(0, terms)
        .mapToObj(number -> "userName eq \"user" + number + "@example.com\"")
        .collect(Collectors.joining(" or "));
  }

  /** Filters like a, no two of which differ in their value alone: more than anybody remembers. */
  static List<String> ofDifferentShapes() {
    List<String> filters = new ArrayList<>();
    for (String operator : OPERATORS) {
      for (int spelling = 0; spelling < 1 << NAME.length(); spelling++) {
        filters.add(spelled(spelling) + " " + operator + " \"bjensen@example.com\"");
      }
    }
    return filters;
  }

  private static String spelled(int spelling) {
    StringBuilder name = new StringBuilder(NAME);
    for (int i = 0; i < NAME.length(); i++) {
      if ((spelling & (1 << i)) != 0) {
        name.replace(i, i + 1, NAME.substring(i, i + 1).toUpperCase(Locale.ROOT));
      }
    }
    return name.toString();
  }
}
