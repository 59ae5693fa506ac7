package dev.scimlet.testkit;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the assertions of an exchange on an answer. Time limits are not checked: a test that fails
 * on a busy machine says nothing.
 */
final class WireAssertions {

  private final WireResponse response;
  private final ScimValue before;

  /**
   * Prepares the check.
   *
   * @param response the answer
   * @param before the resource before the request, or an empty object
   */
  WireAssertions(WireResponse response, ScimValue before) {
    this.response = response;
    this.before = before;
  }

  /** What is wrong; empty if all assertions hold. */
  List<String> check(List<ScimObject> assertions) {
    List<String> messages = new ArrayList<>();
    for (ScimObject assertion : assertions) {
      String problem = problem(assertion);
      if (problem != null) {
        messages.add(assertion + ": " + problem);
      }
    }
    return messages;
  }

  private @Nullable String problem(ScimObject assertion) {
    String path = assertion.getString("path");
    if (path != null) {
      return onPath(WirePath.of(path), assertion);
    }
    String pointer = assertion.getString("ptr");
    if (pointer != null) {
      ScimValue value = JsonPointer.find(response.json(), pointer);
      List<ScimValue> found = value == null ? List.of() : List.of(value);
      return new WireComparison(assertion, found, WireComparison.Length.OF_VALUE).problem();
    }
    return onResponse(assertion);
  }

  private @Nullable String onPath(WirePath path, ScimObject assertion) {
    List<ScimValue> found = path.find(response.json());
    if (assertion.contains("unchanged")) {
      return found.equals(path.find(before)) ? null : "It was " + path.find(before) + ".";
    }
    return new WireComparison(
            assertion,
            found,
            path.isSelection()
                ? WireComparison.Length.OF_SELECTION
                : WireComparison.Length.OF_VALUE)
        .problem();
  }

  private @Nullable String onResponse(ScimObject assertion) {
    String header = assertion.getString("header");
    if (header != null) {
      return onHeader(assertion, response.headers().get(header));
    }
    String text = assertion.getString("bodyContains");
    if (text != null) {
      return response.body().contains(text) ? null : "The content does not have it.";
    }
    if (assertion.contains("noNullValues")) {
      return WireValues.hasNull(response.json()) ? "There is a null." : null;
    }
    return assertion.contains("responseTimeMsLessThan") ? null : "Unknown assertion.";
  }

  private static @Nullable String onHeader(ScimObject assertion, @Nullable String value) {
    String pattern = assertion.getString("matches");
    if (value == null) {
      return "The header field is absent.";
    }
    return pattern == null || value.matches(pattern) ? null : "It is " + value + ".";
  }
}
