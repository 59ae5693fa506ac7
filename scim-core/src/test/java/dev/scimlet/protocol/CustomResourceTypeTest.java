package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §6: resource types of the host's own")
class CustomResourceTypeTest {

  private static final String PRINTER =
      """
      "serialNumber": "A-1", "label": "Printer", "tags": ["loud", "Old"], "port": 9100,
      "weight": 12.50, "enabled": true, "installed": "2024-02-29T12:00:00+01:00",
      "certificate": "AQIDBA==", "owner": "https://example.com/v2/Users/1",
      "urn:example:schemas:extension:Lease": {"lessor": "Acme", "until": "2030-01-01T00:00:00Z"}""";

  private final TestServer server = Devices.server();
  private String printer = "";

  @BeforeEach
  void createTwoDevices() {
    printer = TestServer.id(server.post("/Devices", Devices.json(PRINTER)));
    server.post("/Devices", Devices.json("\"serialNumber\":\"B-2\",\"port\":80,\"weight\":1"));
  }

  @Test
  @Tag("7643-7-7")
  @Tag("7643-3.1-15")
  void aDeviceIsReadAsItWasWritten() {
    ScimResponse response = server.get("/Devices/" + printer);
    ScimObject device = body(response);

    assertThat(response.status()).isEqualTo(200);
    assertThat(device.without("id").without("meta"))
        .isEqualTo(TestServer.json(Devices.json(PRINTER)));
    assertThat(Objects.requireNonNull(device.getObject("meta")).getString("resourceType"))
        .isEqualTo("Device");
    assertThat(Objects.requireNonNull(device.getObject("meta")).getString("location"))
        .isEqualTo("/Devices/" + printer);
  }

  @ParameterizedTest
  @Tag("7643-7-6")
  @ValueSource(
      strings = {
        "serialNumber eq \"A-1\"",
        "label eq \"PRINTER\"",
        "tags eq \"old\"",
        "port eq 9100",
        "port gt 80 and port le 9100",
        "weight eq 12.5",
        "weight ge 1.25e1",
        "enabled eq true",
        "installed eq \"2024-02-29T11:00:00Z\"",
        "installed lt \"2024-02-29T12:00:00Z\"",
        "certificate eq \"AQIDBA==\"",
        "owner eq \"https://example.com/v2/Users/1\"",
        "urn:example:schemas:Device:port eq 9100",
        "urn:example:schemas:extension:Lease:lessor sw \"ac\"",
        "URN:EXAMPLE:SCHEMAS:EXTENSION:LEASE:until gt \"2029-12-31T23:59:59Z\"",
        "not (serialNumber eq \"B-2\")"
      })
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-11")
  void aDeviceIsFoundByEachKindOfAttribute(String filter) {
    ScimObject list = search(filter);

    assertThat(list.getValues("Resources"))
        .extracting(device -> ((ScimObject) device).getString("id"))
        .containsExactly(printer);
  }

  @ParameterizedTest
  @Tag("7643-7-6")
  @ValueSource(
      strings = {
        "serialNumber eq \"a-1\"",
        "port eq 9101",
        "installed eq \"2024-02-29T12:00:00Z\"",
        "certificate eq \"aqidba==\"",
        "owner eq \"https://example.com/v2/users/1\""
      })
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-22")
  void aDeviceIsNotFoundByWhatItHasNot(String filter) {
    assertThat(search(filter).get("totalResults")).isEqualTo(ScimNumber.of(0));
  }

  @Test
  @Tag("7643-7-17")
  @Tag("7643-7-18")
  void aUniqueAttributeIsTakenOnce() {
    ScimResponse again = server.post("/Devices", Devices.json("\"serialNumber\":\"A-1\""));
    ScimResponse otherCase = server.post("/Devices", Devices.json("\"serialNumber\":\"a-1\""));

    assertThat(again.status()).isEqualTo(409);
    assertThat(body(again).getString("scimType")).isEqualTo("uniqueness");
    assertThat(otherCase.status()).isEqualTo(201);
  }

  @Test
  @Tag("7643-7-10")
  @Tag("7644-3.5.2-8")
  void anImmutableAttributeCannotBePatched() {
    ScimResponse changed =
        server.patch(
            "/Devices/" + printer,
            "{\"op\":\"replace\",\"path\":\"serialNumber\",\"value\":\"C-3\"}");
    ScimResponse removed =
        server.patch("/Devices/" + printer, "{\"op\":\"remove\",\"path\":\"serialNumber\"}");

    assertThat(changed.status()).isEqualTo(400);
    assertThat(body(changed).getString("scimType")).isEqualTo("mutability");
    assertThat(removed.status()).isEqualTo(400);
    assertThat(body(server.get("/Devices/" + printer)).getString("serialNumber")).isEqualTo("A-1");
  }

  @Test
  void anExtensionIsPatchedByItsUri() {
    String lessor = Devices.LEASE_URI + ":lessor";

    ScimResponse response =
        server.patch(
            "/Devices/" + printer,
            "{\"op\":\"replace\",\"path\":\"" + lessor + "\",\"value\":\"Other\"}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(
            Objects.requireNonNull(body(response).getObject(Devices.LEASE_URI)).getString("lessor"))
        .isEqualTo("Other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"label\":\"x\"|serialNumber",
        "\"serialNumber\":\"\"|serialNumber",
        "\"serialNumber\":\"C\",\"port\":1.5|port",
        "\"serialNumber\":\"C\",\"port\":\"one\"|port",
        "\"serialNumber\":\"C\",\"weight\":true|weight",
        "\"serialNumber\":\"C\",\"enabled\":2|enabled",
        "\"serialNumber\":\"C\",\"installed\":\"2024-02-30T00:00:00Z\"|installed",
        "\"serialNumber\":\"C\",\"installed\":\"yesterday\"|installed",
        "\"serialNumber\":\"C\",\"certificate\":\"A=B\"|certificate",
        "\"serialNumber\":\"C\",\"owner\":7|owner",
        "\"serialNumber\":\"C\",\"tags\":[{\"a\":1}]|tags",
        "\"serialNumber\":\"C\",\"site\":\"here\"|site",
        "\"serialNumber\":\"C\",\"urn:example:schemas:extension:Lease\":{\"until\":\"x\"}|until",
        "\"serialNumber\":\"C\",\"urn:example:schemas:extension:Lease\":3|Lease"
      })
  void aWrongValueIsRefusedByName(String members, String named) {
    ScimResponse response = server.post("/Devices", Devices.json(members));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isIn("invalidValue", "invalidSyntax");
    assertThat(body(response).getString("detail")).contains(named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "port eq \"x\"",
        "enabled gt true",
        "installed eq \"yesterday\"",
        "certificate gt \"AQ==\"",
        "pin eq \"1\"",
        "userName eq \"a\"",
        "site eq \"a\""
      })
  @Tag("7644-3.4.2.2-10")
  void aFilterThatCannotHoldIsRefused(String filter) {
    ScimObject error = search(filter);

    assertThat(error.getString("status")).isEqualTo("400");
    assertThat(error.getString("scimType")).isEqualTo("invalidFilter");
  }

  private ScimObject search(String filter) {
    String encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8);
    return body(server.get("/Devices?filter=" + encoded));
  }
}
