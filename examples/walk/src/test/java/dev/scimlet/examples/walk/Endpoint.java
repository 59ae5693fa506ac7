package dev.scimlet.examples.walk;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an endpoint has, by SCIM.
 *
 * @param base its base URL
 * @param token the bearer token
 */
record Endpoint(String base, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 100;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** All resources of an endpoint's type, in the order of their ids. */
  List<JsonNode> all(String type) throws Exception {
    List<JsonNode> found = new ArrayList<>();
    int total = 1;
    while (found.size() < total) {
      JsonNode page =
          get("/" + type + "?sortBy=id&count=" + PAGE + "&startIndex=" + (found.size() + 1));
      total = page.get("totalResults").intValue();
      page.path("Resources").forEach(found::add);
    }
    return found;
  }

  /** The only user of a name. */
  JsonNode user(String userName) throws Exception {
    return only("/Users?filter=" + encoded("userName eq \"" + userName + "\""));
  }

  /** The only group of a name. */
  JsonNode group(String displayName) throws Exception {
    return only("/Groups?filter=" + encoded("displayName eq \"" + displayName + "\""));
  }

  /** How many resources a filter finds. */
  int count(String type, String filter) throws Exception {
    return get("/" + type + "?count=0&filter=" + encoded(filter)).get("totalResults").intValue();
  }

  /** Waits until a filter finds so many. */
  void awaitCount(String type, String filter, int number) throws Exception {
    long last = System.nanoTime() + LONGEST.toNanos();
    while (count(type, filter) < number) {
      if (System.nanoTime() > last) {
        throw new AssertionError("There are " + count(type, filter) + ", not " + number + ".");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private JsonNode only(String target) throws Exception {
    JsonNode list = get(target);
    if (list.get("totalResults").intValue() != 1) {
      throw new AssertionError("Not exactly one: " + list);
    }
    return list.get("Resources").get(0);
  }

  private JsonNode get(String target) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + target))
            .header("Authorization", "Bearer " + token)
            .build();
    String body = HTTP.send(request, BodyHandlers.ofString()).body();
    return JSON.readTree(body);
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }
}
