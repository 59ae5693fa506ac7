package dev.scimlet.entra.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of a client as it is written in a file, and what differs of another one. Ids are not
 * compared, nor texts but those that the protocol gives a meaning: operations, paths and schemas.
 */
final class WireRequest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ID =
      Pattern.compile(
          "\\{\\{[^}]*}}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|5171a35d82074e068ce2");
  private static final String ANY_ID = "[^/?&%\" ]+";
  private static final Set<String> EXACT = Set.of("op", "path", "schemas");

  private final JsonNode request;
  private final Set<String> ignored;

  private WireRequest(JsonNode request, Set<String> ignored) {
    this.request = request;
    this.ignored = ignored;
  }

  /** Reads a file; the members that are ignored may be missing on one side. */
  static WireRequest read(String id, Set<String> ignored) {
    String name = "/dev/scimlet/testkit/wire/" + id + ".json";
    try (InputStream in = Objects.requireNonNull(WireRequest.class.getResourceAsStream(name))) {
      return new WireRequest(JSON.readTree(in).path("request"), ignored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the first difference. */
  Optional<String> difference(RecordingProxy.Received received) {
    if (!received.method().equals(request.path("method").asString())) {
      return Optional.of("method " + received.method());
    }
    if (!matches(request.path("path").asString(), received.path())) {
      return Optional.of("path " + received.path());
    }
    return header(received).or(() -> body(received));
  }

  private Optional<String> header(RecordingProxy.Received received) {
    for (String name : new String[] {"Authorization", "Content-Type", "Accept"}) {
      String wanted = request.path("headers").path(name).asString("");
      String sent = received.headers().getOrDefault(name, "");
      boolean same =
          name.equals("Authorization") ? sent.startsWith("Bearer ") : sent.equalsIgnoreCase(wanted);
      if (!wanted.isEmpty() && !same) {
        return Optional.of("header " + name + ": " + sent);
      }
    }
    return Optional.empty();
  }

  private Optional<String> body(RecordingProxy.Received received) {
    JsonNode wanted = request.path("body");
    if (wanted.isMissingNode() || received.body().isEmpty()) {
      boolean neither = wanted.isMissingNode() && received.body().isEmpty();
      return neither ? Optional.empty() : Optional.of("body " + received.body());
    }
    return difference("", wanted, JSON.readTree(received.body()));
  }

  private Optional<String> difference(String place, JsonNode wanted, JsonNode sent) {
    if (wanted.getNodeType() != sent.getNodeType()) {
      return Optional.of(place + " is " + sent.getNodeType());
    }
    if (wanted.isObject()) {
      return object(place, wanted, sent);
    }
    if (wanted.isArray()) {
      return array(place, wanted, sent);
    }
    String name = place.replaceAll("\\[\\d+]$", "").replaceAll(".*/", "");
    boolean exact = EXACT.contains(name.toLowerCase(Locale.ROOT)) && wanted.isString();
    return exact && !matches(wanted.asString(), sent.asString())
        ? Optional.of(place + " is " + sent)
        : Optional.empty();
  }

  private Optional<String> object(String place, JsonNode wanted, JsonNode sent) {
    for (String name : sent.propertyNames()) {
      if (!wanted.has(name) && !ignored.contains(name)) {
        return Optional.of(place + "/" + name + " is too much");
      }
    }
    for (String name : wanted.propertyNames()) {
      if (ignored.contains(name)) {
        continue;
      }
      if (!sent.has(name)) {
        return Optional.of(place + "/" + name + " is missing");
      }
      Optional<String> inner = difference(place + "/" + name, wanted.get(name), sent.get(name));
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  private Optional<String> array(String place, JsonNode wanted, JsonNode sent) {
    if (wanted.size() != sent.size()) {
      return Optional.of(place + " has " + sent.size() + " elements");
    }
    for (int i = 0; i < wanted.size(); i++) {
      Optional<String> inner = difference(place + "[" + i + "]", wanted.get(i), sent.get(i));
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  private static boolean matches(String wanted, String sent) {
    StringBuilder pattern = new StringBuilder();
    Matcher id = ID.matcher(wanted);
    int end = 0;
    while (id.find()) {
      pattern.append(Pattern.quote(wanted.substring(end, id.start()))).append(ANY_ID);
      end = id.end();
    }
    pattern.append(Pattern.quote(wanted.substring(end)));
    return sent.matches(pattern.toString());
  }
}
