package dev.scimlet.entra.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests to one SCIM endpoint. Paths and bodies go out as they are written, also those that
 * break a rule; redirects are not followed and nothing is sent twice. Thread-safe.
 */
public final class ScimClient implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final String MEDIA_TYPE = "application/scim+json; charset=utf-8";

  private final CloseableHttpClient http;
  private final URI base;
  private final String token;

  private ScimClient(CloseableHttpClient http, URI base, String token) {
    this.http = http;
    this.base = base;
    this.token = token;
  }

  /**
   * Makes a client.
   *
   * @param base the base URL of the endpoint, without a slash at its end
   * @param token the bearer token; with an empty one no {@code Authorization} is sent
   * @param longest how long an answer may take, the connection included
   * @return the client; close it at the end
   */
  public static ScimClient open(URI base, String token, Duration longest) {
    Timeout timeout = Timeout.of(longest);
    PoolingHttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .build())
            .build();
    return new ScimClient(
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .setUserAgent("")
            .build(),
        base,
        token);
  }

  /** {@return the base URL of the endpoint, without a slash at its end} */
  public URI base() {
    return base;
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @param call the request
   * @return the request and its answer, whatever its status
   * @throws TransportException if there is no answer
   */
  public Exchange send(ScimCall call) {
    BasicClassicHttpRequest request =
        new BasicClassicHttpRequest(
            call.method(), HttpHost.create(base), base.getRawPath() + call.target());
    headers(call).forEach(request::setHeader);
    request.setEntity(entity(call.body()));
    long begin = System.nanoTime();
    try {
      return http.execute(request, response -> exchange(call, response, begin));
    } catch (IOException e) {
      throw new TransportException("No answer to " + call.method() + " " + call.target() + ".", e);
    }
  }

  /** Ends all connections. */
  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new TransportException("The connections do not end.", e);
    }
  }

  private Map<String, String> headers(ScimCall call) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/scim+json");
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (call.body() != null) {
      headers.put("Content-Type", MEDIA_TYPE);
    }
    call.headers().forEach((name, value) -> put(headers, name, value));
    return headers;
  }

  private static void put(Map<String, String> headers, String name, String value) {
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, value);
  }

  private static @Nullable HttpEntity entity(@Nullable JsonNode body) {
    if (body == null) {
      return null;
    }
    String text = body.isString() ? body.stringValue() : body.toString();
    return new StringEntity(text, (ContentType) null);
  }

  private static Exchange exchange(ScimCall call, ClassicHttpResponse response, long begin)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return new Exchange(
        call,
        response.getCode(),
        headers,
        text(response),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private static String text(ClassicHttpResponse response) throws IOException {
    try {
      HttpEntity entity = response.getEntity();
      return entity == null ? "" : EntityUtils.toString(entity, UTF_8);
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }
}
