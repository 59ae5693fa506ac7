package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.TransportException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Remembers what a check made, and takes it away. It deletes nothing but what shows the name that
 * the check gave it: an endpoint under test may answer with anything. Thread-safe.
 */
final class CleanUp {

  private final List<Trace> traces = new ArrayList<>();

  /** What is known of something that may have been made: its id is empty if it was not told. */
  private record Trace(String endpoint, String attribute, String name, String id) {}

  /** Notes a request that may make something; to be called after it was answered, or was not. */
  synchronized void note(ScimCall call, JsonNode answer) {
    String endpoint = call.target();
    JsonNode body = call.body() == null ? MissingNode.getInstance() : call.body();
    String attribute = endpoint.equals("/Groups") ? "displayName" : "userName";
    String name = AttributePath.member(body, attribute).stringValue("");
    if (!call.method().equals("POST") || !isCollection(endpoint) || name.isEmpty()) {
      return;
    }
    traces.add(new Trace(endpoint, attribute, name, idOf(answer, attribute, name)));
  }

  /** Notes the name of a user that was made by another way than POST to its endpoint. */
  synchronized void noteUser(String userName) {
    traces.add(new Trace("/Users", "userName", userName, ""));
  }

  /** Deletes what was made, groups first, and tells what remains. */
  synchronized List<String> run(Endpoint server) {
    List<String> remaining = new ArrayList<>();
    traces.sort(Comparator.comparing(Trace::endpoint));
    for (Trace trace : traces) {
      try {
        remaining.addAll(delete(server, trace));
      } catch (TransportException e) {
        remaining.add(trace.endpoint() + " named " + trace.name());
      }
    }
    traces.clear();
    return remaining;
  }

  private static List<String> delete(Endpoint server, Trace trace) {
    List<String> ids = trace.id().isEmpty() ? find(server, trace) : List.of(trace.id());
    List<String> remaining = new ArrayList<>();
    for (String id : ids) {
      String target = trace.endpoint() + "/" + Encoding.percent(id);
      Exchange deleted = server.send(ScimCall.of("DELETE", target));
      if (!deleted.isSuccess() && deleted.status() != 404) {
        remaining.add(target);
      }
    }
    return remaining;
  }

  private static List<String> find(Endpoint server, Trace trace) {
    String filter = trace.attribute() + " eq \"" + trace.name() + "\"";
    Exchange found =
        server.send(ScimCall.of("GET", trace.endpoint() + "?filter=" + Encoding.percent(filter)));
    List<String> ids = new ArrayList<>();
    found
        .json()
        .ifPresent(
            list ->
                list.path("Resources")
                    .forEach(each -> ids.add(idOf(each, trace.attribute(), trace.name()))));
    ids.removeIf(String::isEmpty);
    return ids;
  }

  private static String idOf(JsonNode resource, String attribute, String name) {
    String shown = AttributePath.member(resource, attribute).stringValue("");
    return shown.equalsIgnoreCase(name) ? resource.path("id").stringValue("") : "";
  }

  private static boolean isCollection(String endpoint) {
    return endpoint.equals("/Users") || endpoint.equals("/Groups");
  }
}
