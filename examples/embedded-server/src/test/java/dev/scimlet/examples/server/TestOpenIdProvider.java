package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * A small OpenID provider: whoever comes is signed in as the person that the test names. It keeps
 * the rules of the authorization code flow with PKCE, but for those that a test bends.
 */
final class TestOpenIdProvider implements AutoCloseable {

  static final String CLIENT = "scimlet";
  static final String SECRET = "a secret/with: characters";

  private static final RSAKey KEY = newKey();
  private static final RSAKey OTHER_KEY = newKey();

  /** How an ID token is signed. */
  enum Signature {
    RIGHT,
    OTHER_KEY,
    NONE
  }

  /** How often a code is good. */
  enum Codes {
    ONCE,
    ALWAYS
  }

  private final HttpServer server;
  private final Map<String, Map<String, String>> requests = new ConcurrentHashMap<>();
  private final Map<String, Object> metadata = new ConcurrentHashMap<>();
  private Map<String, Object> person = Map.of();
  private UnaryOperator<JWTClaimsSet.Builder> bent = UnaryOperator.identity();
  private Signature signature = Signature.RIGHT;
  private Codes codes = Codes.ONCE;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private TestOpenIdProvider(HttpServer server) {
    this.server = server;
  }

  static TestOpenIdProvider start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestOpenIdProvider provider = new TestOpenIdProvider(server);
      server.createContext("/", provider::answer);
      server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tenant");
  }

  /** Chooses who comes next, by claims. */
  void setPerson(Map<String, Object> claims) {
    person = claims;
  }

  /** Changes the claims of ID tokens. */
  void bend(UnaryOperator<JWTClaimsSet.Builder> change) {
    bent = change;
  }

  void sign(Signature choice) {
    signature = choice;
  }

  void accept(Codes choice) {
    codes = choice;
  }

  /** Changes what discovery says. */
  void publish(String name, Object value) {
    metadata.put(name, value);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Answers nobody until the latch is counted down. */
  CountDownLatch hold() {
    CountDownLatch held = new CountDownLatch(1);
    gate = held;
    return held;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      gate.await();
      switch (exchange.getRequestURI().getPath()) {
        case "/tenant/.well-known/openid-configuration" -> send(exchange, 200, configuration());
        case "/tenant/keys" -> send(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
        case "/tenant/authorize" -> authorize(exchange);
        case "/tenant/token" -> token(exchange);
        default -> send(exchange, 404, "{}");
      }
    } catch (JOSEException | NoSuchAlgorithmException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String configuration() {
    Map<String, Object> all = new HashMap<>();
    all.put("issuer", issuer().toString());
    all.put("authorization_endpoint", issuer() + "/authorize");
    all.put("token_endpoint", issuer() + "/token");
    all.put("jwks_uri", issuer() + "/keys");
    all.put("response_types_supported", List.of("code"));
    all.put("subject_types_supported", List.of("public"));
    all.put("id_token_signing_alg_values_supported", List.of("RS256"));
    all.putAll(metadata);
    return JSONObjectUtils.toJSONString(all);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    if (!"code".equals(asked.get("response_type"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !CLIENT.equals(asked.get("client_id"))) {
      send(exchange, 400, "{}");
      return;
    }
    String code = UUID.randomUUID().toString();
    requests.put(code, asked);
    String back = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange)
      throws IOException, JOSEException, NoSuchAlgorithmException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), US_ASCII));
    String code = Objects.requireNonNull(asked.get("code"));
    Map<String, String> request = codes == Codes.ONCE ? requests.remove(code) : requests.get(code);
    if (!isClient(exchange)) {
      send(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if (request == null || !isSame(request, asked)) {
      send(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      String nonce = Objects.requireNonNull(request.get("nonce"));
      send(
          exchange,
          200,
          "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"id_token\":\""
              + idToken(nonce)
              + "\"}");
    }
  }

  private static boolean isClient(HttpExchange exchange) {
    String expected = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null
        && new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8)
            .equals(expected);
  }

  private static boolean isSame(Map<String, String> request, Map<String, String> asked)
      throws NoSuchAlgorithmException {
    String verifier = Objects.requireNonNull(asked.get("code_verifier"));
    byte[] challenge = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(challenge)
            .equals(request.get("code_challenge"))
        && Objects.equals(request.get("redirect_uri"), asked.get("redirect_uri"));
  }

  private String idToken(String nonce) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .subject("subject")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce);
    person.forEach(claims::claim);
    JWTClaimsSet all = bent.apply(claims).build();
    if (signature == Signature.NONE) {
      return new PlainJWT(all).serialize();
    }
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), all);
    token.sign(new RSASSASigner(signature == Signature.RIGHT ? KEY : OTHER_KEY));
    return token.serialize();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> single = new HashMap<>();
    URLUtils.parseParameters(query).forEach((name, values) -> single.put(name, values.get(0)));
    return single;
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] content = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, content.length);
    exchange.getResponseBody().write(content);
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
