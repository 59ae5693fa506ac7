package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.lucid.LegacyLucidSchemas;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Resource types and extensions that an operator defines, over HTTP")
class FurtherResourceTypesTest {

  private static final String TOKEN = "a-token-for-this-test-alone";

  private ScimletServer server;
  private Client client;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("device.json"), Definitions.DEVICE);
    Files.writeString(directory.resolve("device-schema.json"), Definitions.DEVICE_SCHEMA);
    Files.writeString(directory.resolve("badge.json"), Definitions.BADGE_SCHEMA);
    Files.writeString(
        directory.resolve("user.json"), Definitions.userWith("urn:example:Badge", false));
    server =
        ScimletServer.builder(TOKEN)
            .port(0)
            .resourceTypes(
                DirectoryOfResourceTypes.read(
                    directory, ScimletServer.standardResourceTypes(), LegacyLucidSchemas.all()))
            .start();
    client = new Client(server.url(), TOKEN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void resourcesOfAFurtherTypeAreCreatedFoundAndUnique() throws Exception {
    String device = "{\"schemas\":[\"urn:example:Device\"],\"serialNumber\":\"C02X\"}";

    assertThat(client.send("POST", "/Devices", device).statusCode()).isEqualTo(201);
    assertThat(client.send("POST", "/Devices", device).statusCode()).isEqualTo(409);
    ScimObject found = Client.json(client.get("/Devices?filter=serialNumber+eq+%22c02x%22"));
    assertThat(found.get("totalResults")).hasToString("1");
    assertThat(client.get("/Schemas/urn:example:Device").statusCode()).isEqualTo(200);
  }

  @Test
  void usersHaveTheFurtherExtension() throws Exception {
    String user =
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\"urn:example:Badge\"],"
            + "\"userName\":\"bjensen\",\"urn:example:Badge\":{\"number\":42}}";

    assertThat(Client.json(client.send("POST", "/Users", user)).getObject("urn:example:Badge"))
        .isEqualTo(ScimObject.of("number", ScimNumber.of(42)));
  }
}
