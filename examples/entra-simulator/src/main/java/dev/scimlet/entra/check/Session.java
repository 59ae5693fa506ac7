package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.TransportException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One check's way to the endpoint: it sends, makes test data, and takes everything away again. */
final class Session {

  private final Endpoint endpoint;
  private final Suite suite;
  private final CleanUp cleanUp = new CleanUp();
  private volatile @Nullable Exchange lastChange;

  Session(Endpoint endpoint, Suite suite) {
    this.endpoint = endpoint;
    this.suite = suite;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  TestNames names() {
    return endpoint.names();
  }

  Answer get(String target) {
    return send(ScimCall.of("GET", target));
  }

  Answer post(String target, JsonNode body) {
    return send(ScimCall.of("POST", target, body));
  }

  Answer put(Made made, JsonNode body) {
    return send(ScimCall.of("PUT", made.target(), body));
  }

  Answer delete(Made made) {
    return send(ScimCall.of("DELETE", made.target()));
  }

  /** Sends a PATCH, whatever is answered. */
  Answer patch(Made made, ObjectNode... operations) {
    return send(ScimCall.of("PATCH", made.target(), PatchBody.of(operations)));
  }

  /** Sends a PATCH that must succeed. */
  Answer change(Made made, String remedy, ObjectNode... operations) {
    return patch(made, operations).status(remedy, 200, 204);
  }

  /** Reads a resource that must be there. */
  Answer read(Made made) {
    return get(made.target())
        .status("A resource that exists is answered 200.", 200)
        .resource("Entra uses it for all later requests.");
  }

  /** Searches as Entra does; the further parameters stand before the filter. */
  SearchAnswer search(String collection, String parameters, String filter) {
    return new SearchAnswer(
        get(collection + "?" + parameters + "filter=" + Encoding.entra(filter)));
  }

  SearchAnswer users(String filter) {
    return search("/Users", "", filter);
  }

  /** Sends a request with what this suite's client adds to it. */
  Answer send(ScimCall call) {
    ScimCall whole = whole(call);
    try {
      Exchange exchange = endpoint.send(whole);
      Answer answer = new Answer(exchange);
      if (!whole.method().equals("GET")) {
        lastChange = exchange;
      }
      if (exchange.isSuccess() || exchange.status() >= 500) {
        cleanUp.note(whole, answer.body());
      }
      return answer;
    } catch (TransportException e) {
      cleanUp.note(whole, MissingNode.getInstance());
      throw e;
    }
  }

  private ScimCall whole(ScimCall call) {
    Map<String, String> all = new LinkedHashMap<>(suite.headers());
    all.putAll(call.headers());
    return new ScimCall(call.method(), call.target(), all, call.body());
  }

  /** Reads a resource many times at once, without patience if the endpoint is too busy. */
  List<Answer> readAtOnce(Made made, int times) {
    ScimCall call = whole(ScimCall.of("GET", made.target()));
    return atOnce(Collections.nCopies(times, () -> new Answer(endpoint.sendOnce(call))));
  }

  /** Sends requests at the same time. */
  List<Answer> sendAtOnce(List<ScimCall> calls) {
    return atOnce(calls.stream().<Supplier<Answer>>map(call -> () -> send(call)).toList());
  }

  private static List<Answer> atOnce(List<Supplier<Answer>> requests) {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<CompletableFuture<Answer>> answers =
          requests.stream()
              .map(request -> CompletableFuture.supplyAsync(request, threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TransportException broken) {
        throw broken;
      }
      throw e;
    } finally {
      threads.shutdown();
    }
  }

  /** The body of a user as Entra creates one; further names and values are set, or replace. */
  ObjectNode userBody(@Nullable Object... more) {
    String name = names().address();
    return Json.with(
        Json.object(
            "schemas", List.of(Uris.USER, Uris.ENTERPRISE),
            "externalId", names().word("external"),
            "userName", name,
            "active", true,
            "displayName", "Ada Check",
            "emails", List.of(Json.object("primary", true, "type", "work", "value", name)),
            "meta", Json.object("resourceType", "User"),
            "name",
                Json.object("formatted", "Ada Check", "familyName", "Check", "givenName", "Ada"),
            "roles", List.of()),
        more);
  }

  /** The body of a group as the client of this suite creates one. */
  ObjectNode groupBody() {
    ObjectNode body =
        Json.object(
            "schemas", List.of(Uris.GROUP),
            "externalId", names().word("external"),
            "displayName", names().word("group"));
    return suite == Suite.ENTRA
        ? Json.with(
            body,
            "schemas",
            List.of(Uris.GROUP, Uris.ENTRA_GROUP),
            "meta",
            Json.object("resourceType", "Group"))
        : body;
  }

  /** Makes a user that the check works on. */
  Made user(@Nullable Object... more) {
    return make("/Users", userBody(more));
  }

  /** Makes a group that the check works on. */
  Made group(Made... members) {
    requireGroups();
    ObjectNode body = groupBody();
    if (members.length > 0) {
      body.set("members", Json.node(members(members)));
    }
    return make("/Groups", body);
  }

  static List<ObjectNode> members(Made... members) {
    return Stream.of(members).map(member -> Json.object("value", member.id())).toList();
  }

  /** Skips the check if the endpoint has no groups. */
  void requireGroups() {
    if (!endpoint.hasGroups()) {
      throw new CheckSkipped("The endpoint has no groups, which are optional.");
    }
  }

  /** Skips the check if the endpoint does not say that it has an optional feature. */
  void requireFeature(String name) {
    if (!endpoint.serviceProviderConfig().path(name).path("supported").booleanValue(false)) {
      throw new CheckSkipped("ServiceProviderConfig does not announce " + name + ".");
    }
  }

  /** Skips the check if the endpoint describes its users, and not with this attribute. */
  void requireAttribute(String name) {
    if (!endpoint.hasUserAttribute(name)) {
      throw new CheckSkipped("/Schemas shows no attribute " + name + ", which is optional.");
    }
  }

  /** The last request that was to change something. */
  @Nullable Exchange lastChange() {
    return lastChange;
  }

  /** What a successful POST made. */
  Made made(Answer created) {
    created.status("A resource is created with 201.", 201).resource("Entra keeps the id.");
    ScimCall call = created.exchange().call();
    ObjectNode sent = sent(call);
    String name = nameAttribute(call.target());
    created.expect(
        isOwn(created.body(), sent, name),
        name + " is " + Json.show(sent.path(name)),
        created.what()
            + " shows "
            + Json.show(created.at(name))
            + " as "
            + name
            + ": it must show the resource that was sent.");
    return new Made(call.target(), created.at("id").stringValue(""), sent);
  }

  /** To take away a user that was made by another way than POST to its endpoint. */
  void noteUser(String userName) {
    cleanUp.noteUser(userName);
  }

  List<String> cleanUp() {
    return cleanUp.run(endpoint);
  }

  private Made make(String collection, ObjectNode body) {
    Answer created = post(collection, body);
    JsonNode id = created.body().path("id");
    String lacking = "";
    if (!created.exchange().isSuccess()) {
      lacking = ".";
    } else if (id.stringValue("").isEmpty()) {
      lacking = " without an id.";
    } else if (!isOwn(created.body(), body, nameAttribute(collection))) {
      lacking = " with something else than was sent.";
    }
    if (!lacking.isEmpty()) {
      throw new CheckSkipped(
          "It needs a resource, and POST "
              + collection
              + " was answered "
              + created.status()
              + lacking);
    }
    return new Made(collection, id.stringValue(""), body);
  }

  /** Whether it has the name that was sent: nothing else may be changed or deleted. */
  private static boolean isOwn(JsonNode shown, ObjectNode sent, String name) {
    return AttributePath.member(shown, name)
        .stringValue("")
        .equalsIgnoreCase(sent.path(name).stringValue(""));
  }

  private static String nameAttribute(String collection) {
    return collection.equals("/Groups") ? "displayName" : "userName";
  }

  private static ObjectNode sent(ScimCall call) {
    return call.body() instanceof ObjectNode object ? object : Json.object();
  }
}
