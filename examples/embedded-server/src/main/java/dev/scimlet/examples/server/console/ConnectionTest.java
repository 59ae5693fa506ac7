package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.PassTickets;
import dev.scimlet.examples.server.product.PassTickets.PassTicket;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends what Microsoft Entra ID sends when an administrator presses Test Connection: it looks for a
 * user and a group that cannot exist. The requests go to the engine in this process, in the name of
 * a token.
 */
final class ConnectionTest {

  private final ScimEngine engine;
  private final PassTickets tickets;

  ConnectionTest(ScimEngine engine, PassTickets tickets) {
    this.engine = engine;
    this.tickets = tickets;
  }

  /**
   * Sends the requests. A token that is not live any more is answered 401, as a client would be.
   */
  List<ConnectionCheck> run(String token, String tenantUrl) {
    String absent = UUID.randomUUID().toString();
    try (PassTicket ticket = tickets.issue(token)) {
      return List.of(
          check("Users", "/Users", "filter=" + equal("userName", absent), ticket, tenantUrl),
          check(
              "Groups",
              "/Groups",
              "excludedAttributes=members&filter=" + equal("displayName", absent),
              ticket,
              tenantUrl));
    }
  }

  private ConnectionCheck check(
      String title, String path, String query, PassTicket ticket, String tenantUrl) {
    ScimRequest request =
        new ScimRequest(
            "GET",
            URI.create(tenantUrl).getPath(),
            path,
            query,
            Map.of(
                "Accept", List.of(ScimResponse.MEDIA_TYPE),
                "Authorization", List.of("Bearer " + ticket.secret())),
            InputStream.nullInputStream());
    return ConnectionCheck.of(
        title, "GET " + tenantUrl + path + "?" + query, engine.handle(request));
  }

  private static String equal(String attribute, String value) {
    return URLEncoder.encode(attribute + " eq \"" + value + "\"", StandardCharsets.UTF_8);
  }
}
