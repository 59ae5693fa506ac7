package dev.scimlet.entra.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Defects in what an endpoint makes of requests. */
final class DefectsOfRequests {

  private static final Pattern STRING_BOOLEAN =
      Pattern.compile("\"(True|False|true|false)\"", Pattern.CASE_INSENSITIVE);

  private DefectsOfRequests() {}

  static Answered patchStoresNothing(Asked asked, Upstream upstream) {
    return asked.method().equals("PATCH") ? upstream.read(asked) : upstream.send(asked);
  }

  static Answered removeIgnoresList(Asked asked, Upstream upstream) {
    JsonNode body = asked.body();
    for (JsonNode operation : body.path("Operations")) {
      if (operation.path("op").stringValue("").equalsIgnoreCase("remove")
          && operation.path("path").stringValue("").equals("members")) {
        ((ObjectNode) operation).remove("value");
      }
    }
    return upstream.send(body.isObject() ? asked.withText(body.toString()) : asked);
  }

  static Answered caseOfOperationMatters(Asked asked, Upstream upstream) {
    for (JsonNode operation : asked.body().path("Operations")) {
      if (!Set.of("add", "replace", "remove").contains(operation.path("op").stringValue(""))) {
        return Answered.error(400);
      }
    }
    return upstream.send(asked);
  }

  static Answered noStringBooleans(Asked asked, Upstream upstream) {
    return STRING_BOOLEAN.matcher(asked.text()).find() ? Answered.error(400) : upstream.send(asked);
  }

  static Answered membersAreAlwaysShown(Asked asked, Upstream upstream) {
    return upstream.send(asked.without("excludedAttributes"));
  }

  static Answered filterIsIgnored(Asked asked, Upstream upstream) {
    return upstream.send(asked.without("filter"));
  }

  static Answered startIndexIsIgnored(Asked asked, Upstream upstream) {
    return upstream.send(asked.without("startIndex"));
  }

  static Answered sortIsIgnored(Asked asked, Upstream upstream) {
    return upstream.send(asked.without("sortBy"));
  }

  static Answered conditionIsIgnored(Asked asked, Upstream upstream) {
    return upstream.send(
        new Asked(
            asked.method(),
            asked.target(),
            Map.of(
                "Authorization",
                String.valueOf(asked.headers().get("Authorization")),
                "Content-Type",
                "application/scim+json"),
            asked.text()));
  }

  static Answered failsAtUnknownAttribute(Asked asked, Upstream upstream) {
    return asked.text().contains("favouriteColour") ? Answered.error(500) : upstream.send(asked);
  }

  static Answered failsAtUnknownExtension(Asked asked, Upstream upstream) {
    return asked.text().contains("CustomExtensionName")
        ? Answered.error(500)
        : upstream.send(asked);
  }

  static Answered caseOfUserNameMatters(Asked asked, Upstream upstream) {
    return asked.target().contains("filter=userName+eq+%22CHECK")
        ? Answered.of(
            200, "{\"schemas\":[\"" + Uris.LIST + "\"],\"totalResults\":0,\"Resources\":[]}")
        : upstream.send(asked);
  }

  static Answered addKeepsWhatIsThere(Asked asked, Upstream upstream) {
    return asked.text().contains("\"op\":\"Add\",\"path\":\"title\"")
        ? upstream.read(asked)
        : upstream.send(asked);
  }

  /** Keys with dots are taken for names of attributes, and shown as such. */
  static Behaviour dottedKeysAreNames() {
    Map<String, ObjectNode> further = new ConcurrentHashMap<>();
    return (asked, upstream) -> {
      JsonNode body = asked.body();
      for (JsonNode operation : body.path("Operations")) {
        if (operation.path("value") instanceof ObjectNode value && !operation.has("path")) {
          List<String> dotted =
              value.propertyNames().stream().filter(name -> name.startsWith("name.")).toList();
          dotted.forEach(
              name ->
                  further
                      .computeIfAbsent(asked.target(), target -> Json.object())
                      .set(name, value.remove(name)));
        }
      }
      Answered answered = upstream.send(body.isObject() ? asked.withText(body.toString()) : asked);
      return further.containsKey(asked.target()) && answered.status() == 200
          ? answered.edit(user -> user.setAll(further.get(asked.target())))
          : answered;
    };
  }

  /** A member that is added twice is listed twice. */
  static Behaviour addedTwiceIsThereTwice() {
    Map<String, AtomicInteger> adds = new ConcurrentHashMap<>();
    return (asked, upstream) -> {
      if (asked.is("PATCH", "/Groups/") && asked.text().contains("\"op\":\"Add\"")) {
        adds.computeIfAbsent(asked.target() + asked.text(), key -> new AtomicInteger())
            .incrementAndGet();
      }
      Answered answered = upstream.send(asked);
      boolean isDoubled =
          adds.entrySet().stream()
              .anyMatch(
                  add -> add.getKey().startsWith(asked.target() + "{") && add.getValue().get() > 1);
      return asked.method().equals("GET") && isDoubled
          ? answered.edit(
              group -> {
                if (group.path("members") instanceof ArrayNode members && !members.isEmpty()) {
                  members.add(members.get(0).deepCopy());
                }
              })
          : answered;
    };
  }

  /** Of many members that are added to a group, one gets lost. */
  static Behaviour aMemberGetsLost() {
    Map<String, AtomicInteger> adds = new ConcurrentHashMap<>();
    return (asked, upstream) ->
        asked.is("PATCH", "/Groups/")
                && adds.computeIfAbsent(asked.target(), key -> new AtomicInteger())
                        .incrementAndGet()
                    == 7
            ? Answered.of(204, "")
            : upstream.send(asked);
  }

  /** Whoever is disabled leaves all groups for good. */
  static Behaviour disabledLeaveGroups() {
    Set<String> disabled = ConcurrentHashMap.newKeySet();
    return (asked, upstream) -> {
      if (asked.is("PATCH", "/Users/") && asked.text().contains("\"False\"")) {
        disabled.add(asked.target().substring("/Users/".length()));
      }
      Answered answered = upstream.send(asked);
      return asked.is("GET", "/Groups/")
          ? answered.edit(
              group -> {
                if (group.path("members") instanceof ArrayNode members) {
                  members.removeIf(each -> disabled.contains(each.path("value").stringValue("")));
                }
              })
          : answered;
    };
  }
}
