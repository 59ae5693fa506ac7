package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The answer to a search, and what a check expects of it. */
final class SearchAnswer {

  private final Answer answer;

  SearchAnswer(Answer answer) {
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }

  /** The resources that were found; nothing if the answer is no list. */
  List<JsonNode> resources() {
    List<JsonNode> found = new ArrayList<>();
    answer.body().path("Resources").forEach(found::add);
    return found;
  }

  List<String> ids() {
    return resources().stream().map(each -> each.path("id").stringValue("")).toList();
  }

  /** Expects status 200 and a body that is a list in form. */
  SearchAnswer list(String remedy) {
    answer.status(remedy, 200);
    String rule = "A search is answered with a ListResponse, whatever it finds.";
    JsonNode body = answer.body();
    answer.expect(
        body.isObject(), "A ListResponse as JSON", answer.what() + " is no JSON object. " + rule);
    answer.expect(
        body.path("Resources").isArray() || body.path("totalResults").intValue(-1) == 0,
        "Resources is a list",
        answer.what() + " has no list named Resources. " + rule);
    return this;
  }

  /** Whether the filter is one that the server does not know: then it must be declined so. */
  boolean isDeclined() {
    return answer.status() == 400
        && answer.body().path("scimType").stringValue("").equals("invalidFilter");
  }

  /** Skips the check if the filter is declined. */
  SearchAnswer unlessDeclined() {
    if (isDeclined()) {
      throw new CheckSkipped("The endpoint declines the filter by 400 invalidFilter, as it may.");
    }
    return this;
  }

  /** Expects that nothing is found. */
  SearchAnswer isEmpty(String remedy) {
    list(remedy);
    answer.expect(
        resources().isEmpty(),
        "An empty list",
        "The search found "
            + resources().size()
            + " resource(s) where nothing matches: the filter is ignored or wrongly applied. "
            + remedy);
    return this;
  }

  /** Expects that one resource, and no other, is found. */
  SearchAnswer isOnly(Made made, String remedy) {
    list(remedy);
    List<String> ids = ids();
    answer.expect(
        !ids.isEmpty(), "The resource is found", "The search does not find what exists. " + remedy);
    answer.expect(
        ids.equals(List.of(made.id())),
        "One resource is found",
        "The search finds "
            + ids.size()
            + " resource(s), and should find the one that matches: the filter is ignored or"
            + " wrongly applied. "
            + remedy);
    return this;
  }

  /** Expects all members of the message in their types. */
  SearchAnswer wellFormed() {
    list("Entra, Okta and the RFC ask for 200.");
    answer.expect(
        Json.contains(answer.body().path("schemas"), Uris.LIST),
        "schemas names the message ListResponse",
        "The list has no schemas with the URI " + Uris.LIST + ".");
    integer("totalResults");
    if (answer.body().path("totalResults").intValue(0) > resources().size()) {
      integer("startIndex");
      integer("itemsPerPage");
    }
    return this;
  }

  /** Expects a number that is written as one. */
  SearchAnswer integer(String member) {
    JsonNode value = answer.body().path(member);
    answer.expect(
        value.isIntegralNumber(),
        member + " is an integer",
        "The list shows "
            + Json.show(value)
            + " as "
            + member
            + (value.isString() ? ", a text: it" : ": it")
            + " must be a JSON number without quotes.");
    return this;
  }
}
