package dev.scimlet.examples.benchmarks.floor;

import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.util.Locale;

/**
 * A filter of the one kind that is understood: attribute, operator, string.
 *
 * @param attribute the name, in lower case
 * @param operator the operator
 * @param value the string
 */
record Comparison(String attribute, String operator, String value) {

  static Comparison parse(String filter) {
    int first = filter.indexOf(' ');
    int second = filter.indexOf(' ', first + 1);
    int last = filter.length() - 1;
    if (filter.charAt(second + 1) != '"'
        || filter.indexOf('"', second + 2) != last
        || filter.indexOf('\\') >= 0) {
      throw new Unsupported("only one comparison with one string is understood");
    }
    return new Comparison(
        filter.substring(0, first).toLowerCase(Locale.ROOT),
        filter.substring(first + 1, second),
        filter.substring(second + 2, last));
  }
}
