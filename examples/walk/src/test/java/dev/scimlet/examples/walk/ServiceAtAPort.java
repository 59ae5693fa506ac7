package dev.scimlet.examples.walk;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The service, which is killed and started again at the same place. */
final class ServiceAtAPort implements AutoCloseable {

  static final String PASSWORD = "the-admin-password-of-a-walk";

  /** With it a test looks at what Entra has done. */
  static final String OBSERVER = "the-token-of-an-observer";

  private final Path directory;
  private Program.Running running;
  private URI console;

  private ServiceAtAPort(Path directory, Program.Running running) throws Exception {
    this.directory = directory;
    this.running = running;
    this.console = URI.create(running.await("Admin console: "));
  }

  static ServiceAtAPort start(Path directory) throws Exception {
    return new ServiceAtAPort(directory, launch(directory, 0));
  }

  URI console() {
    return console;
  }

  String tenantUrl() {
    return console.resolve("/scim/v2").toString();
  }

  Endpoint endpoint() {
    return new Endpoint(tenantUrl(), OBSERVER);
  }

  void stop() throws Exception {
    running.stop();
  }

  void killAndStartAgain() throws Exception {
    running.kill();
    running = launch(directory, console.getPort());
    console = URI.create(running.await("Admin console: "));
  }

  @Override
  public void close() {
    running.close();
  }

  private static Program.Running launch(Path directory, int port) throws Exception {
    return Program.server(directory)
        .start(
            Map.of("SCIMLET_ADMIN_PASSWORD", PASSWORD, "SCIMLET_TOKEN", OBSERVER),
            directory.resolve("server.txt"),
            "--port",
            String.valueOf(port),
            "--data",
            directory.resolve("data").toString());
  }
}
