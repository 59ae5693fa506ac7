package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.4.2: what a list response says")
class ListTest {

  private static final String BOTH = "dev.scimlet.protocol.Profiles#both";

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.1-1")
  @Tag("7644-3.4.2-3")
  @Tag("7644-3.4.2-6")
  @Tag("7644-8.2-1")
  void nothingFoundIsAnEmptyList(TestServer server) {
    server.user("bjensen");
    ScimResponse response = server.get("/Users?filter=userName+eq+%22nobody%22");
    ScimObject list = body(response);

    assertThat(response.status()).isEqualTo(200);
    assertThat(list.getValues("schemas"))
        .containsExactly(ScimString.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
    assertThat(list.get("totalResults")).isEqualTo(ScimNumber.of(0));
    assertThat(list.get("itemsPerPage")).isEqualTo(ScimNumber.of(0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.4.2-4")
  @Tag("7644-3.4.2.4-5")
  void resourcesAreThereEvenIfNoneAreWanted(TestServer server) {
    server.user("bjensen");
    server.user("other");
    ScimObject list = body(server.get("/Users?count=0"));

    assertThat(list.get("totalResults")).isEqualTo(ScimNumber.of(2));
    assertThat(list.get("Resources")).isEqualTo(ScimArray.of());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.4.2-2")
  void unknownParametersAreIgnored(TestServer server) {
    String id = server.user("bjensen");

    assertThat(server.get("/Users?foo=bar&=&x&%20=%20")).isEqualTo(server.get("/Users"));
    assertThat(server.get("/Users/" + id + "?foo=bar")).isEqualTo(server.get("/Users/" + id));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.4.2-1")
  void aSingleResourceIsAnsweredWhateverTheFilterSays(TestServer server) {
    String path = "/Users/" + server.user("bjensen");

    assertThat(server.get(path + "?filter=userName+eq+%22other%22&startIndex=7&count=0"))
        .isEqualTo(server.get(path));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.4.2-5")
  @Tag("7644-3.4.2-7")
  void aPartOfTheResultSaysWhichPartItIs(TestServer server) {
    for (int i = 0; i < 5; i++) {
      server.user("user" + i);
    }
    ScimObject last = body(server.get("/Users?startIndex=4&count=3"));

    assertThat(last.get("totalResults")).isEqualTo(ScimNumber.of(5));
    assertThat(last.get("startIndex")).isEqualTo(ScimNumber.of(4));
    assertThat(last.get("itemsPerPage")).isEqualTo(ScimNumber.of(2));
    assertThat(last.getValues("Resources")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.4-1")
  void aResourceInAListIsShownAsWhenItIsRead(TestServer server) {
    String id =
        TestServer.id(
            server.post(
                "/Devices",
                Devices.json(
                    "\"serialNumber\":\"A\",\"note\":\"n\",\"pin\":\"1\",\"rack\":\"r\"")));
    ScimObject device = body(server.get("/Devices/" + id));

    assertThat(device.names()).contains("serialNumber", "rack").doesNotContain("note", "pin");
    assertThat(body(server.get("/Devices")).getValues("Resources")).containsExactly(device);
  }
}
