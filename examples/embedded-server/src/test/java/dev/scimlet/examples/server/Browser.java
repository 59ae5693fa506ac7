package dev.scimlet.examples.server;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that keeps cookies, for all servers of a test, and goes where it is sent. */
final class Browser {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  HttpResponse<String> get(URI url) throws IOException, InterruptedException {
    return send(url, "GET");
  }

  HttpResponse<String> post(URI url) throws IOException, InterruptedException {
    return send(url, "POST");
  }

  /** Goes where an answer leads. */
  HttpResponse<String> follow(HttpResponse<String> redirect)
      throws IOException, InterruptedException {
    return get(location(redirect));
  }

  /** Signs in, and tells what the server says when the provider has sent the browser back. */
  HttpResponse<String> signIn(URI server) throws IOException, InterruptedException {
    return get(beginSignIn(server));
  }

  /** Begins to sign in, and tells where the provider sends the browser back to. */
  URI beginSignIn(URI server) throws IOException, InterruptedException {
    return location(follow(get(server.resolve("/app/sign-in"))));
  }

  static URI location(HttpResponse<String> redirect) {
    return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
  }

  Map<String, String> cookies() {
    return cookies;
  }

  private HttpResponse<String> send(URI url, String method)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).timeout(LONGEST).method(method, BodyPublishers.noBody());
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").stream()
        .flatMap(header -> HttpCookie.parse(header).stream())
        .forEach(this::keep);
    return response;
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }
}
