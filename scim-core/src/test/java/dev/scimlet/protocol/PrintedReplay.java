package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Sends the requests of a printed example and compares what comes back with the print. */
final class PrintedReplay {

  static final String BASE = "https://example.com/v2";

  private static final List<Integer> WITHOUT_CONTENT = List.of(204, 304);

  private final PrintedExamples examples;
  private final PrintedStore store = new PrintedStore();
  private final TestServer server;
  private String nextCursor = "";

  PrintedReplay(
      PrintedExamples examples,
      ClientProfile profile,
      UnaryOperator<ScimEngine.Builder> configuration) {
    this.examples = examples;
    this.server =
        TestServer.over(
            store,
            builder ->
                configuration.apply(builder).clientProfile(profile).baseUrl(BaseUrl.fixed(BASE)));
  }

  /** The tolerant profile, which does not give users a status that is not printed. */
  static ClientProfile tolerant() {
    return ClientProfile.tolerant().toBuilder().without(RequestRepair.ACTIVE_WHEN_ABSENT).build();
  }

  /** Everything but the deviations is as printed, and every deviation is there. */
  void isAnsweredAsPrinted(String example) {
    Map<String, String> head = new TreeMap<>();
    for (PrintedExchange exchange : examples.exchanges(example)) {
      ScimResponse response = send(exchange);
      head.putAll(differencesOfHead(exchange, response));
      if (!exchange.response().isEmpty()) {
        isAsPrinted(exchange.response(), response);
      } else if (WITHOUT_CONTENT.contains(response.status())) {
        assertThat(response.body()).as(example).isNull();
      }
      examples.resources(exchange.after()).forEach(resource -> isThere(exchange, resource));
    }
    assertThat(examples.found(example, head)).as(example).isEqualTo(examples.deviations(example));
  }

  /** The first request is refused for what is wrong with it. */
  void isRefused(String example) {
    ScimResponse response = send(examples.exchanges(example).get(0));

    assertThat(response.status()).isEqualTo(400);
    assertThat(TestServer.body(response).getString("scimType"))
        .isIn("invalidFilter", "invalidPath");
  }

  private ScimResponse send(PrintedExchange exchange) {
    examples.resources(exchange.before()).forEach(store::seed);
    seedMore(exchange.more());
    String[] request = exchange.request().replace("{nextCursor}", nextCursor).split(" ");
    ScimRequest sent = ScimRequest.of(request[0], request[1]);
    for (Map.Entry<String, String> field : exchange.fields().entrySet()) {
      sent = sent.withHeader(field.getKey(), field.getValue());
    }
    if (!exchange.body().isEmpty()) {
      sent = sent.withBody(examples.text(exchange.body()));
    }
    if (!request[0].equals("GET")) {
      expectWrite(exchange);
    }
    ScimResponse response = server.send(sent);
    nextCursor = cursor(response);
    return response;
  }

  private void seedMore(String more) {
    if (more.isEmpty()) {
      return;
    }
    String[] howMany = more.split(" ");
    for (int i = 1; i <= Integer.parseInt(howMany[0]); i++) {
      store.seed(PrintedFiller.resource(howMany[1], i));
    }
  }

  /** What is written gets the id, version and times of the printed answer, or of what follows. */
  private void expectWrite(PrintedExchange exchange) {
    if (!exchange.after().isEmpty()) {
      store.expect(examples.resources(exchange.after()).get(0));
    } else if (!exchange.response().isEmpty()
        && examples.json(exchange.response()).contains("meta")) {
      store.expect(examples.json(exchange.response()));
    }
  }

  private static String cursor(ScimResponse response) {
    ScimObject body = response.body();
    String cursor = body == null ? null : body.getString("nextCursor");
    return cursor == null ? "" : cursor;
  }

  private static Map<String, String> differencesOfHead(
      PrintedExchange exchange, ScimResponse response) {
    Map<String, String> differences = new TreeMap<>();
    if (!exchange.status().equals(Integer.toString(response.status()))) {
      differences.put("status", Integer.toString(response.status()));
    }
    exchange
        .answer()
        .forEach(
            (name, value) -> {
              String ours = response.headers().getOrDefault(name, Differences.ABSENT);
              if (!value.equals(ours)) {
                differences.put(name, ours);
              }
            });
    return differences;
  }

  private void isAsPrinted(String file, ScimResponse response) {
    assertThat(examples.found(file, Differences.between(examples.json(file), response.body())))
        .as(file)
        .isEqualTo(new TreeMap<>(examples.deviations(file)));
  }

  private void isThere(PrintedExchange exchange, ScimObject resource) {
    String location =
        Objects.requireNonNull(
            Objects.requireNonNull(resource.getObject("meta")).getString("location"));
    ScimResponse response = server.get(location.substring(BASE.length()));
    assertThat(Differences.between(resource, response.body()))
        .as(exchange.after())
        .isEqualTo(Map.of());
  }
}
