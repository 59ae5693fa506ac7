package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser does, without one: it follows nothing, keeps cookies, sends forms. */
final class ConsoleClient {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConsoleServer server;
  private @Nullable String cookie;
  private @Nullable String browserCookie;
  private String formToken = "";

  ConsoleClient(ConsoleServer server) {
    this.server = server;
  }

  /** A client with which the administrator is signed in. */
  static ConsoleClient signedIn(ConsoleServer server) throws IOException, InterruptedException {
    ConsoleClient client = new ConsoleClient(server);
    client.signIn(ConsoleServer.PASSWORD);
    // Each session has forms of its own.
    client.get("/admin");
    return client;
  }

  HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
    get("/admin/sign-in");
    return post("/admin/sign-in", Map.of("password", password));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, null);
  }

  /** Sends a form with the token of the page that was seen last. */
  HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>(form);
    all.putIfAbsent("formToken", formToken);
    return send(
        "POST",
        path,
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&")));
  }

  /** Asks for a file of which it has a version. */
  HttpResponse<String> getKnowing(String path, String tag)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.at(path)).header("If-None-Match", tag).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, @Nullable String form)
      throws IOException, InterruptedException {
    URI root = server.at("/");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path.substring(1)))
            .timeout(LONGEST)
            .method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
    if (form != null) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    String cookies =
        Stream.of(cookie, browserCookie).filter(Objects::nonNull).collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    Matcher field = FORM_TOKEN.matcher(response.body());
    if (field.find()) {
      formToken = field.group(1);
    }
    return response;
  }

  private void keep(String field) {
    String set = field.substring(0, field.indexOf(';'));
    if (set.startsWith("scimlet-browser=")) {
      browserCookie = set;
    } else {
      cookie = set;
    }
  }

  String formToken() {
    return formToken;
  }

  @Nullable String cookie() {
    return cookie;
  }

  void setCookie(@Nullable String other) {
    cookie = other;
  }

  void forgetCookies() {
    cookie = null;
    browserCookie = null;
  }
}
