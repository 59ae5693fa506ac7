package dev.scimlet.sql;

import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bytes that a server answers to a search, without what differs between equal servers. */
final class SearchAnswers {

  private static final int MOST_PAGES = 100;
  private static final int CONTEXT = 200;

  /** Versions are made by the store, and cursors by chance. */
  private static final Pattern VERSION = Pattern.compile("W/\\\\\"[^\"]*\\\\\"");

  private static final Pattern CURSOR = Pattern.compile("(Cursor\":\")[^\"]*\"");

  /** By cursor nobody has to count, and somebody may. */
  private static final Pattern TOTAL = Pattern.compile(",\"totalResults\":[0-9]+");

  private static final Comparator<ScimValue> BY_TEXT =
      Comparator.comparing(value -> ScimJson.print((ScimObject) value));

  private SearchAnswers() {}

  static List<String> of(TenantServer server, RandomSearch search) {
    return search.walk()
        ? walked(server, search)
        : List.of(comparable(server.get(search.target())));
  }

  /** All pages, forward to the end and back to the start. */
  private static List<String> walked(TenantServer server, RandomSearch search) {
    List<String> pages = new ArrayList<>();
    String cursor = "";
    for (String direction : List.of("nextCursor", "previousCursor")) {
      while (cursor != null) {
        ScimResponse page = server.get(search.target() + "&cursor=" + TenantServer.encoded(cursor));
        pages.add(TOTAL.matcher(comparable(page)).replaceAll(""));
        if (page.status() != 200 || pages.size() > MOST_PAGES) {
          return pages;
        }
        String next = TenantServer.body(page).getString(direction);
        if (next == null && direction.equals("nextCursor")) {
          cursor = TenantServer.body(page).getString("previousCursor");
          break;
        }
        cursor = next;
      }
    }
    return pages;
  }

  private static String comparable(ScimResponse response) {
    ScimObject body = TenantServer.body(response);
    String text = VERSION.matcher(ScimJson.print(inOrder(sorted(body)))).replaceAll("");
    return response.status() + " " + CURSOR.matcher(text).replaceAll("$1\"");
  }

  /** Members and groups are sets: they have no order of their own. */
  private static ScimObject sorted(ScimObject list) {
    ScimValue resources = list.get("Resources");
    return resources instanceof ScimArray array
        ? list.with("Resources", changed(array.values().stream().map(SearchAnswers::sortedSets)))
        : list;
  }

  private static ScimValue sortedSets(ScimValue resource) {
    ScimObject sorted = (ScimObject) resource;
    for (String name : List.of("members", "groups")) {
      if (sorted.get(name) instanceof ScimArray values) {
        sorted = sorted.with(name, changed(values.values().stream().sorted(BY_TEXT)));
      }
    }
    return sorted;
  }

  /** Objects have no order either: columns come in their own. */
  private static ScimObject inOrder(ScimObject object) {
    ScimObject.Builder ordered = ScimObject.builder();
    object.names().stream()
        .sorted()
        .forEach(name -> ordered.put(name, inOrder(Objects.requireNonNull(object.get(name)))));
    return ordered.build();
  }

  private static ScimValue inOrder(ScimValue value) {
    if (value instanceof ScimObject object) {
      return inOrder(object);
    }
    return value instanceof ScimArray array
        ? changed(array.values().stream().map(SearchAnswers::inOrder))
        : value;
  }

  private static ScimArray changed(Stream<ScimValue> values) {
    return ScimArray.of(values.toList());
  }

  /** Where two answers begin to differ, with what surrounds it. */
  static String difference(List<String> expected, List<String> actual) {
    String left = String.join("\n", expected);
    String right = String.join("\n", actual);
    int at = 0;
    while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    return "expected ..." + around(left, at) + "... but was ..." + around(right, at) + "...";
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
  }
}
