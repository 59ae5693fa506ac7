package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ValueRepair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §4.1.2: countries are codes, and a certificate is one")
class CountriesAndCertificatesTest {

  private static final String HEAD =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\",";
  private static final String CERTIFICATE =
      "MIIBijCCAS+gAwIBAgIUMx4o55DhHu+OYt/S/Gjzrnqk9vQwCgYIKoZIzj0EAwIwGTEXMBUGA1UE"
          + "AwwOQmFyYmFyYSBKZW5zZW4wIBcNMjYxMTI1MjMzMzMyWhgPMjEyNjExMDEyMzMzMzJaMBkxFzAV"
          + "BgNVBAMMDkJhcmJhcmEgSmVuc2VuMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE4YKWWXf7IQ6S"
          + "yvepl/yUNnAYDc42VGIwTchvpdXFel+gnOa/1tRzc2NmC0YxkP2iz5jMZeb13mo1NhOFqxiMqaNT"
          + "MFEwHQYDVR0OBBYEFFGqoN+HshPblX3GupletNjakVL6MB8GA1UdIwQYMBaAFFGqoN+HshPblX3G"
          + "upletNjakVL6MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAIqtIxzQL3JdhkDc"
          + "5Wch9CsUHGgPLhQAKhQTnOsdqQpPAiEAskzfBHNpRc9OET6ko7NRcUHGTyM6HeKDQu7V9tZHa+U=";

  private static final String TWO_CERTIFICATES =
      Base64.getEncoder()
          .encodeToString((decoded() + decoded()).getBytes(StandardCharsets.ISO_8859_1));

  private static String decoded() {
    return new String(Base64.getDecoder().decode(CERTIFICATE), StandardCharsets.ISO_8859_1);
  }

  static List<String> otherThanOneCertificate() {
    return List.of(
        TWO_CERTIFICATES, CERTIFICATE.substring(0, CERTIFICATE.length() - 4), "aGVsbG8=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "DE", "de", "ZW"})
  @Tag("7643-4.1.2-5")
  void aCodeIsKeptAsItIsSentInBothProfiles(String code) {
    for (TestServer server : List.of(TestServer.strict(), TestServer.tolerant())) {
      ScimResponse created = server.post("/Users", HEAD + country(code) + "}");

      assertThat(created.status()).isEqualTo(201);
      assertThat(body(created).getValues("addresses"))
          .containsExactly(TestServer.json("{\"country\":\"" + code + "\"}"));
      assertThat(repairs(server)).doesNotContain(ValueRepair.TEXT_FOR_COUNTRY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"USA", "Germany", "276", "ZZ", "U", "U\u00df"})
  @Tag("7643-4.1.2-5")
  void aNameIsRefusedOrKeptAsItIsSent(String name) {
    refused(country(name), "addresses", "{\"country\":\"" + name + "\"}");

    TestServer tolerant = TestServer.tolerant();
    ScimObject created = body(tolerant.post("/Users", HEAD + country(name) + "}"));
    assertThat(created.getValues("addresses"))
        .containsExactly(TestServer.json("{\"country\":\"" + name + "\"}"));
    assertThat(tolerant.lastEvent().repairs())
        .contains(
            new FiredRepair(
                ValueRepair.TEXT_FOR_COUNTRY, AttributePath.of("addresses", "country")));
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7643-4.1.2-10")
  void oneCertificateIsKeptInBothProfiles(TestServer server) {
    ScimResponse created = server.post("/Users", HEAD + certificate(CERTIFICATE) + "}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(body(created).toString()).contains(CERTIFICATE);
    assertThat(repairs(server)).doesNotContain(ValueRepair.BYTES_FOR_CERTIFICATE);
  }

  @ParameterizedTest
  @MethodSource("otherThanOneCertificate")
  @Tag("7643-4.1.2-10")
  void anythingElseIsRefusedOrKeptAsItIsSent(String bytes) {
    refused(certificate(bytes), "x509Certificates", "{\"value\":\"" + bytes + "\"}");

    TestServer tolerant = TestServer.tolerant();
    ScimResponse created = tolerant.post("/Users", HEAD + certificate(bytes) + "}");
    assertThat(body(created).toString()).contains(bytes);
    assertThat(repairs(tolerant)).contains(ValueRepair.BYTES_FOR_CERTIFICATE);
  }

  /** The strict profile refuses it in every verb, and stores nothing. */
  private static void refused(String attribute, String name, String value) {
    TestServer strict = TestServer.strict();
    String path = "/Users/" + strict.user("babs");
    List<ScimResponse> refused = new ArrayList<>();
    refused.add(strict.post("/Users", HEAD + attribute + "}"));
    refused.add(strict.put(path, HEAD + attribute + "}"));
    refused.add(
        strict.patch(path, "{\"op\":\"add\",\"path\":\"" + name + "\",\"value\":[" + value + "]}"));

    for (ScimResponse response : refused) {
      assertThat(response.status()).isEqualTo(400);
      assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
      assertThat(body(response).getString("detail")).contains(name).doesNotContain(value);
    }
    assertThat(body(strict.get(path)).contains(name)).isFalse();
  }

  private static List<Object> repairs(TestServer server) {
    return server.lastEvent().repairs().stream().<Object>map(FiredRepair::repair).toList();
  }

  private static String country(String value) {
    return "\"addresses\":[{\"country\":\"" + value + "\"}]";
  }

  private static String certificate(String value) {
    return "\"x509Certificates\":[{\"value\":\"" + value + "\"}]";
  }
}
