package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An answer, and what a check expects of it: an expectation that does not hold ends the check. The
 * remedy that each is given says what depends on it and what to do.
 */
final class Answer {

  private final Exchange exchange;
  private final JsonNode body;

  Answer(Exchange exchange) {
    this.exchange = exchange;
    this.body = exchange.json().orElse(MissingNode.getInstance());
  }

  int status() {
    return exchange.status();
  }

  Exchange exchange() {
    return exchange;
  }

  /** The body as JSON; a missing node if there is none. */
  JsonNode body() {
    return body;
  }

  /** What is at a path of the resource that was answered. */
  JsonNode at(String path) {
    return AttributePath.find(body, path);
  }

  String header(String name) {
    return exchange.header(name).orElse("");
  }

  /** Expects whatever the caller has found out. */
  Answer expect(boolean holds, String expectation, String reason) {
    if (!holds) {
      throw new CheckFailure(expectation, reason, exchange);
    }
    return this;
  }

  /** Expects one of some statuses. */
  Answer status(String remedy, Integer... allowed) {
    String expectation =
        Arrays.stream(allowed).map(String::valueOf).collect(Collectors.joining(" or "));
    return expect(
        Arrays.asList(allowed).contains(status()), "Status " + expectation, answered(remedy));
  }

  Answer success(String remedy) {
    return expect(exchange.isSuccess(), "A status of success (2xx)", answered(remedy));
  }

  /** Expects that the endpoint kept its head: anything but an error of its own. */
  Answer noServerError(String remedy) {
    return expect(status() < 500 || status() == 501, "No status 5xx", answered(remedy));
  }

  /** Expects a resource with an id. */
  Answer resource(String remedy) {
    expect(
        body.isObject(),
        "A resource as JSON",
        what() + " holds no JSON object. Answer with the whole resource. " + remedy);
    JsonNode id = body.path("id");
    return expect(
        id.isString() && !id.stringValue("").isEmpty(),
        "A resource with its id",
        what() + " has no id that is a text. Every resource must show its id. " + remedy);
  }

  /** Expects a value in the resource. */
  Answer has(String path, @Nullable Object expected, String remedy) {
    JsonNode wanted = Json.node(expected);
    JsonNode found = at(path);
    return expect(
        wanted.equals(found),
        path + " is " + Json.show(wanted),
        what()
            + " shows "
            + Json.show(found)
            + " as "
            + path
            + " instead of "
            + Json.show(wanted)
            + ". "
            + remedy);
  }

  /** Expects that something is unassigned: absent, null or empty. */
  Answer lacks(String path, String remedy) {
    JsonNode found = at(path);
    return expect(
        Json.isUnassigned(found),
        "No " + path,
        what() + " shows " + Json.show(found) + " as " + path + ". " + remedy);
  }

  /** Expects an error in the form of RFC 7644 section 3.12. */
  Answer error(String remedy, Integer... allowed) {
    status(remedy, allowed);
    return errorBody();
  }

  /** Expects the body of an error. */
  Answer errorBody() {
    String rule = "An error has the schema " + Uris.ERROR + ", its status as a text and a detail.";
    expect(
        body.isObject(),
        "An error as JSON",
        what() + " with status " + status() + " has no JSON object as its body. " + rule);
    expect(
        Json.contains(body.path("schemas"), Uris.ERROR),
        "schemas names the message Error",
        "The error body has no schemas with the URI of the message Error. " + rule);
    JsonNode status = body.path("status");
    return expect(
        status.isString() && status.stringValue("").equals(Integer.toString(status())),
        "status is \"" + status() + "\"",
        "The error body shows "
            + Json.show(status)
            + " as status: it must be a text, not a number, and the same as the HTTP status. "
            + rule);
  }

  /** Expects the {@code scimType} of an error. */
  Answer scimType(String expected) {
    JsonNode found = body.path("scimType");
    return expect(
        found.stringValue("").equals(expected),
        "scimType is \"" + expected + "\"",
        "The error shows "
            + Json.show(found)
            + " as scimType instead of \""
            + expected
            + "\", by which a client knows what went wrong.");
  }

  /** Expects the {@code scimType} of an error, which need not be there. */
  Answer scimTypeIfAny(String expected) {
    return body.has("scimType") ? scimType(expected) : this;
  }

  /** What was answered, as the beginning of a sentence. */
  String what() {
    return "The answer to " + operation();
  }

  private String answered(String remedy) {
    if (status() / 100 == 3) {
      return operation()
          + " was answered with a redirect ("
          + status()
          + "), which provisioning services do not follow: answer at the URL itself. "
          + remedy;
    }
    return operation() + " was answered " + status() + ". " + remedy;
  }

  /** Method and path, without the query and the id. */
  private String operation() {
    String path = exchange.call().target().replaceAll("\\?.*", "");
    return exchange.call().method() + " " + path.replaceAll("^(/(Users|Groups)/).+", "$1{id}");
  }
}
