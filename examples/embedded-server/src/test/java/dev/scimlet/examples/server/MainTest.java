package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The program")
class MainTest {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final int TERMINATED = 143;

  @Test
  void makesATokenServesAndStopsCleanlyOnSigterm() throws Exception {
    try (ServerProcess program = ServerProcess.start("--port", "0", "--memory")) {
      BufferedReader output = program.output();
      assertThat(output.readLine()).isEqualTo("Resources are kept in memory.");
      String token = after("Bearer token, shown this once: ", output.readLine());
      String password = after("Admin password, shown this once: ", output.readLine());
      URI console = URI.create(after("Admin console: ", output.readLine()));
      URI url = URI.create(after("Scimlet is ready at ", output.readLine()));
      assertThat(password).hasSizeGreaterThan(20);
      assertThat(console).isEqualTo(url.resolve("/admin"));
      Client client = new Client(url, token);
      assertThat(client.get("/Users").statusCode()).isEqualTo(200);

      program.terminate();

      assertThat(program.exitStatus()).isEqualTo(TERMINATED);
      assertThat(output.readLine()).isNull();
      assertThat(program.errors()).isEmpty();
      assertThatThrownBy(() -> client.get("/Users")).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void servesNoConsoleIfItIsToldSo() throws Exception {
    try (ServerProcess program = start("--memory", "--no-console")) {
      BufferedReader output = program.output();
      assertThat(output.readLine()).isEqualTo("Resources are kept in memory.");
      URI url = URI.create(after("Scimlet is ready at ", output.readLine()));

      Client server = new Client(url.resolve("/"), TOKEN);
      assertThat(server.get("admin").statusCode()).isEqualTo(404);
      assertThat(server.get("").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void adminPasswordIsMadeOnceAndKept(@TempDir Path directory) throws Exception {
    String[] options = {"--data", directory.resolve("data").toString()};
    try (ServerProcess program = start(options)) {
      assertThat(untilReady(program)).anyMatch(line -> line.startsWith("Admin password, "));
      program.terminate();
      assertThat(program.exitStatus()).isEqualTo(TERMINATED);
    }

    try (ServerProcess program = start(options)) {
      assertThat(untilReady(program))
          .noneMatch(line -> line.startsWith("Admin password"))
          .anyMatch(line -> line.startsWith("Admin console: http://127.0.0.1:"));
    }
  }

  @Test
  void tellsMistakesAndExitsWithStatus2() throws Exception {
    try (ServerProcess program = ServerProcess.start("--prot", "8080")) {
      assertThat(program.exitStatus()).isEqualTo(2);
      assertThat(program.errors()).startsWith("There is no option --prot.");
    }
  }

  @Test
  void tellsThatThePortIsTakenAndExitsWithStatus1() throws Exception {
    try (ScimletServer other = ScimletServer.builder("a-token-for-this-test").port(0).start();
        ServerProcess program =
            ServerProcess.start("--port", Integer.toString(other.url().getPort()))) {
      assertThat(program.exitStatus()).isEqualTo(1);
      assertThat(program.errors()).startsWith("Cannot listen on 127.0.0.1:");
    }
  }

  @Test
  void keepsEverythingInADirectoryThatItsOwnerAloneCanRead(@TempDir Path parent) throws Exception {
    Path directory = parent.resolve("new/data");
    String target;
    String cursor;
    try (ServerProcess program = start("--data", directory.toString())) {
      Client client = ready(program);
      assertThat(client.send("POST", "/Groups", Bodies.GROUP).statusCode()).isEqualTo(201);
      HttpResponse<byte[]> created = client.send("POST", "/Users", Bodies.USER);
      target = "/Users/" + Client.json(created).getString("id");
      client.send("POST", "/Users", Bodies.USER.replace("bjensen", "second"));
      cursor = Client.json(client.get("/Users?count=1&cursor")).getString("nextCursor");
      program.terminate();
      assertThat(program.exitStatus()).isEqualTo(TERMINATED);
    }
    if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
      assertThat(Files.getPosixFilePermissions(directory))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
      }
    }

    try (ServerProcess program = start("--data", directory.toString())) {
      Client client = ready(program);

      assertThat(client.get(target).statusCode()).isEqualTo(200);
      assertThat(client.get("/Users?count=1&cursor=" + cursor).statusCode()).isEqualTo(200);
      assertThat(client.send("POST", "/Users", Bodies.USER).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void namesTheOptionThatHelpsWhereUsersShareAddresses(@TempDir Path parent) throws Exception {
    String data = parent.resolve("data").toString();
    try (ServerProcess program = start("--data", data, "--lucid-emails-may-repeat")) {
      Client client = ready(program);
      for (String name : List.of("first", "second")) {
        String user = Bodies.USER.replace("\"userName\": \"bjensen", "\"userName\": \"" + name);
        assertThat(client.send("POST", "/Users", user).statusCode()).isEqualTo(201);
      }
      program.terminate();
      assertThat(program.exitStatus()).isEqualTo(TERMINATED);
    }

    try (ServerProcess program = start("--data", data)) {
      assertThat(program.exitStatus()).isEqualTo(1);
      assertThat(program.errors())
          .startsWith("Cannot open the store: Another resource has the same emails.value.")
          .contains("--lucid-emails-may-repeat")
          .hasLineCount(1);
    }
  }

  @Test
  void tellsThatTheDatabaseDoesNotAnswerAndExitsWithStatus1() throws Exception {
    Map<String, String> environment = Map.of("SCIMLET_DATABASE_PASSWORD", "hunter2");
    String url = "jdbc:postgresql://127.0.0.1:" + portThatNobodyListensTo() + "/scimlet";

    try (ServerProcess program =
        ServerProcess.start(environment, "--port", "0", "--database", url)) {
      assertThat(program.exitStatus()).isEqualTo(1);
      assertThat(program.errors())
          .startsWith("Cannot reach the database: ")
          .contains("refused")
          .hasLineCount(1)
          .doesNotContain("hunter2");
    }
  }

  @Test
  void tellsThatTheDirectoryCannotBeMadeAndExitsWithStatus1(@TempDir Path parent) throws Exception {
    Path file = Files.createFile(parent.resolve("file"));

    try (ServerProcess program = start("--data", file.toString())) {
      assertThat(program.exitStatus()).isEqualTo(1);
      assertThat(program.errors())
          .isEqualToIgnoringNewLines("Cannot make the directory " + file + ".");
    }
  }

  private static ServerProcess start(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--port", "0", "--token", TOKEN));
    all.addAll(List.of(options));
    return ServerProcess.start(all.toArray(String[]::new));
  }

  private static Client ready(ServerProcess program) throws IOException {
    return new Client(program.readUrl(), TOKEN);
  }

  private static List<String> untilReady(ServerProcess program) throws IOException {
    List<String> lines = new ArrayList<>();
    do {
      lines.add(program.output().readLine());
    } while (!lines.get(lines.size() - 1).startsWith("Scimlet is ready at "));
    return lines;
  }

  private static int portThatNobodyListensTo() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String after(String start, String line) {
    assertThat(line).startsWith(start);
    return line.substring(start.length());
  }
}
