package dev.scimlet.examples.benchmarks.requests;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The right results. */
final class Expect {

  private static final int SHOWN = 200;

  private Expect() {}

  static void that(boolean right, String difference) {
    if (!right) {
      throw new WrongResult(difference);
    }
  }

  static void equal(@Nullable Object right, @Nullable Object result, String what) {
    that(
        Objects.equals(right, result),
        what + " is " + cut(String.valueOf(result)) + ", not " + right);
  }

  static void size(int right, @Nullable Object list, String what) {
    equal(right, list instanceof Collection<?> all ? all.size() : 0, "The number of " + what);
  }

  static void status(int right, Answer answer) {
    that(answer.status() == right, "The answer is " + answer.status() + " " + cut(answer.body()));
  }

  static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
