package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.examples.server.Storage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;

/** A server with a console, whose password is hashed quickly. */
public final class ConsoleServer implements AutoCloseable {

  /** The admin password. */
  public static final String PASSWORD = "correct horse battery";

  /** The bearer token that the server was started with. */
  public static final String TOKEN = "a-token-for-this-test-alone";

  private final ScimletServer server;

  private ConsoleServer(ScimletServer server) {
    this.server = server;
  }

  /** Starts a server that keeps nothing. */
  public static ConsoleServer start() {
    return start(Clock.systemUTC(), Storage.memory());
  }

  /** Starts a server over a storage. */
  public static ConsoleServer start(Clock clock, Storage storage) {
    return start(ConsoleOptions.defaults().withClock(clock), storage);
  }

  /** Starts a server with options of which the password is chosen here. */
  static ConsoleServer start(ConsoleOptions options, Storage storage) {
    ConsoleOptions quick = options.withPassword(PASSWORD).withPasswordIterations(1);
    return new ConsoleServer(
        ScimletServer.builder(TOKEN).port(0).storage(storage).console(quick).start());
  }

  /** {@return where the SCIM endpoint is} */
  public URI scim() {
    return server.url();
  }

  /** {@return a path of the server, for instance {@code /admin}} */
  public URI at(String path) {
    return server.url().resolve(path);
  }

  /** {@return the status that a client with a token is answered with} */
  public int scimStatus(String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(scim() + "/Users?count=1"))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    server.close();
  }
}
