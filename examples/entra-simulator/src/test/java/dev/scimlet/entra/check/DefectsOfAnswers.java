package dev.scimlet.entra.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Defects in what an endpoint answers. */
final class DefectsOfAnswers {

  private DefectsOfAnswers() {}

  static Answered notFoundForEmptySearch(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return asked.target().contains("filter=")
            && answered.body().path("totalResults").intValue(-1) == 0
        ? Answered.error(404)
        : answered;
  }

  static Answered hidesInactive(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    if (!asked.is("GET", "/Users")) {
      return answered;
    }
    if (isInactive(answered.body())) {
      return Answered.error(404);
    }
    return answered.edit(
        body -> {
          if (body.path("Resources").isArray()) {
            List<JsonNode> shown =
                body.path("Resources").valueStream().filter(each -> !isInactive(each)).toList();
            Json.with(body, "Resources", shown, "totalResults", shown.size());
          }
        });
  }

  private static boolean isInactive(JsonNode user) {
    return user.path("active").isBoolean() && !user.path("active").booleanValue();
  }

  static Answered duplicateIsCreated(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    if (answered.status() != 409 || !asked.is("POST", "/Users")) {
      return answered;
    }
    return Answered.of(201, ((ObjectNode) asked.body()).put("id", "another").toString());
  }

  static Answered errorWithoutSchemas(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return answered.status() < 400 ? answered : answered.edit(body -> body.remove("schemas"));
  }

  static Answered errorStatusAsNumber(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return answered.status() < 400
        ? answered
        : answered.edit(body -> body.put("status", answered.status()));
  }

  static Answered html(Asked asked, Upstream upstream) {
    return upstream.send(asked).withHeader("Content-Type", "text/html");
  }

  static Answered totalAsText(Asked asked, Upstream upstream) {
    return upstream
        .send(asked)
        .edit(
            body -> {
              if (body.has("totalResults")) {
                body.put("totalResults", body.path("totalResults").toString());
              }
            });
  }

  static Answered emailTypeIsLost(Asked asked, Upstream upstream) {
    return upstream
        .send(asked)
        .editResources(
            each -> each.path("emails").forEach(email -> ((ObjectNode) email).remove("type")));
  }

  static Answered phoneIsFormatted(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return answered.withText(answered.text().replace("55555555555", "+5 (555) 555-5555"));
  }

  static Answered listsWithoutId(Asked asked, Upstream upstream) {
    return upstream
        .send(asked)
        .edit(body -> body.path("Resources").forEach(each -> ((ObjectNode) each).remove("id")));
  }

  static Answered schemasWithNull(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return asked.is("GET", "/Schemas")
        ? answered.editResources(each -> each.putNull("description"))
        : answered;
  }

  static Answered passwordIsShown(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    String password = asked.body().path("password").stringValue("");
    return password.isEmpty() ? answered : answered.edit(body -> body.put("password", password));
  }

  static Answered anyTokenWorks(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return answered.status() == 401
        ? Answered.of(200, "{\"schemas\":[\"" + Uris.LIST + "\"],\"totalResults\":0}")
        : answered;
  }

  static Answered noChallenge(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return answered.status() == 401 ? Answered.error(401) : answered;
  }

  static Answered groupPatchHasBody(Asked asked, Upstream upstream) {
    Answered answered = upstream.send(asked);
    return asked.is("PATCH", "/Groups/") && answered.status() == 204
        ? upstream.read(asked)
        : answered;
  }

  static Answered redirect(Asked asked, Upstream upstream) {
    return Answered.of(307, "").withHeader("Location", "http://127.0.0.1:9" + asked.target());
  }

  static Answered slow(Asked asked, Upstream upstream) {
    if (asked.target().equals("/Users?startIndex=1&count=1")) {
      try {
        // Nobody counts it down: this is what slow means.
        new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return upstream.send(asked);
  }

  static Behaviour deletedIsReadable() {
    Map<String, Answered> deleted = new ConcurrentHashMap<>();
    return (asked, upstream) -> {
      if (asked.method().equals("DELETE")) {
        deleted.put(asked.target(), upstream.read(asked));
      }
      return asked.method().equals("GET") && deleted.containsKey(asked.target())
          ? deleted.get(asked.target())
          : upstream.send(asked);
    };
  }
}
