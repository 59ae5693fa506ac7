package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("RFC 7643 §7 and §9.2: no event, explanation or log tells a secret")
class EventSecretsTest {

  private static final String SECRET = "canary-7f3a9c51e8d24b06";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\",";

  private final LogCapture log = LogCapture.open();
  private final List<Object> told = new ArrayList<>();
  private final Revealing store = new Revealing();

  /** Keeps what secrets reveal, as a database does, and remembers it. */
  private static final class Revealing extends MinimalStore {

    private final List<String> written = new ArrayList<>();

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return super.insert(context, key, revealed(body));
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return super.replace(context, key, revealed(body), expected);
    }

    private Resource revealed(Resource body) {
      Resource plain =
          body.get("pin") instanceof ScimSecret pin
              ? body.with("pin", ScimString.of(pin.reveal()))
              : body;
      written.add(plain.body().toString());
      return plain;
    }
  }

  @AfterEach
  void close() {
    log.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R9, R20: a password")
  @Tag("7643-9.2-1")
  void r09APasswordIsToldNowhere(EventDetail detail) {
    TestServer server = server(detail);
    String password = "\"password\":\"" + SECRET + "\"}";
    String user = "/Users/" + TestServer.id(server.post("/Users", USER + password));
    String replacement = USER + "\"title\":\"a\"," + password;
    String operations =
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":\""
            + SECRET
            + "\"},{\"op\":\"add\",\"value\":{\"nickName\":\"n\","
            + password
            + "},{\"op\":\"add\",\"value\":{\"title\":\"b\"}}";

    explain(server, ScimRequest.of("PUT", user).withBody(replacement));
    assertThat(server.put(user, replacement).status()).isEqualTo(200);
    explain(server, patch(user, operations));
    assertThat(server.patch(user, operations).status()).isEqualTo(200);
    server.put(user, USER + "\"password\":[\"" + SECRET + "\",\"" + SECRET + "\"]}");
    server.patch(user, "{\"op\":\"add\",\"path\":\"password\",\"value\":{\"" + SECRET + "\":1}}");

    assertThat(store.written).hasSize(3).noneMatch(body -> body.contains(SECRET));
    assertThat(told.toString()).contains("\"***\"").doesNotContain(SECRET);
    assertThat(log.text()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R8, R20: an attribute that is never returned, which is stored")
  void r20WhatIsNeverReturnedIsToldNowhere(EventDetail detail) {
    TestServer server = server(detail);
    String pin = "\"serialNumber\":\"1\",\"pin\":\"" + SECRET;
    String device =
        "/Devices/" + TestServer.id(server.post("/Devices", Devices.json(pin + "-0\"")));
    String replacement = Devices.json(pin + "-1\"");
    String operations =
        "{\"op\":\"replace\",\"path\":\"pin\",\"value\":\""
            + SECRET
            + "-2\"},{\"op\":\"add\",\"value\":{\"label\":\"n\",\"pin\":\""
            + SECRET
            + "-3\"}}";

    explain(server, ScimRequest.of("PUT", device).withBody(replacement));
    assertThat(server.put(device, replacement).status()).isEqualTo(200);
    explain(server, patch(device, operations));
    assertThat(server.patch(device, operations).status()).isEqualTo(200);
    server.delete(device);

    assertThat(store.written).hasSize(3).allMatch(body -> body.contains(SECRET));
    assertThat(told.toString()).contains("pin").doesNotContain(SECRET);
    assertThat(log.text()).doesNotContain(SECRET);
  }

  @Test
  @DisplayName("R9: an explanation has nothing to reveal")
  void r09AnExplanationHoldsNoSecret() {
    TestServer server = server(EventDetail.NORMAL);
    String pin = "\"serialNumber\":\"1\",\"pin\":\"" + SECRET + "\"";
    String device = "/Devices/" + TestServer.id(server.post("/Devices", Devices.json(pin)));

    Explanation explanation =
        explain(server, patch(device, "{\"op\":\"replace\",\"path\":\"pin\",\"value\":\"x\"}"));

    assertThat(explanation.steps().get(0).value()).isEqualTo(ScimSecret.of(""));
    assertThat(explanation.changes()).hasSize(1);
    assertThat(explanation.changes().get(0).before()).isEqualTo(ScimSecret.of(""));
    assertThat(explanation.changes().get(0).after()).isEqualTo(ScimSecret.of(""));
    assertThat(explanation.lines()).contains("change pin: \"***\" -> \"***\"");
  }

  private TestServer server(EventDetail detail) {
    return TestServer.over(
        store,
        builder ->
            builder
                .resourceType(Devices.TYPE, store)
                .eventDetail(detail)
                .listener(told::add)
                .changeListener(told::add));
  }

  private Explanation explain(TestServer server, ScimRequest request) {
    Explanation explanation = server.engine().explain(Principal.of("default", "entra"), request);
    assertThat(explanation.isRefused()).isFalse();
    told.add(explanation);
    return explanation;
  }

  private static ScimRequest patch(String target, String operations) {
    return ScimRequest.of("PATCH", target)
        .withBody(
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + operations
                + "]}");
  }
}
