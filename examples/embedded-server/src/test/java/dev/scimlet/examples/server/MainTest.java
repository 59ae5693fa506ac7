package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.ConnectException;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The program")
class MainTest {

  private static final int TERMINATED = 143;

  @Test
  void makesATokenServesAndStopsCleanlyOnSigterm() throws Exception {
    try (ServerProcess program = ServerProcess.start("--port", "0", "--memory")) {
      BufferedReader output = program.output();
      String token = after("Bearer token, shown this once: ", output.readLine());
      URI url = URI.create(after("Scimlet is ready at ", output.readLine()));
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

  private static String after(String start, String line) {
    assertThat(line).startsWith(start);
    return line.substring(start.length());
  }
}
