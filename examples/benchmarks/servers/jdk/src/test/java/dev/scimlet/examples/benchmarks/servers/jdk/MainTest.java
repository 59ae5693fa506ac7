package dev.scimlet.examples.benchmarks.servers.jdk;

import dev.scimlet.examples.benchmarks.requests.ServerRequests;
import dev.scimlet.examples.benchmarks.servers.loopback.LoopbackServer;
import dev.scimlet.examples.benchmarks.servers.loopback.ServerChecks;
import org.junit.jupiter.api.Test;

class MainTest {

  private static final int USERS = 5;

  @Test
  void answersEachRequestRightly() throws Exception {
    try (LoopbackServer server = Main.start(ServerRequests.users(USERS))) {
      ServerChecks.check(server.port(), USERS);
    }
  }
}
