package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("WireReplay prepares, sends, checks and judges")
class WireReplayTest {

  private static final WireReplay REPLAY = WireReplay.of(WireFixtures.bundled(), "t0ken");

  private final List<WireRequest> received = new ArrayList<>();

  @Test
  void placeholdersAndTokenAreFilledIn() {
    run(exchange("{}"), 204);
    assertThat(received).extracting(WireRequest::method).containsExactly("POST", "GET", "PATCH");
    assertThat(received.get(2).target()).isEqualTo("/Users/7");
    assertThat(received.get(2).headers()).containsEntry("Authorization", "Bearer t0ken");
    assertThat(received.get(2).body()).isEqualTo("{\"name\":\"userA@example.com\"}");
  }

  @Test
  void expectedStatusPasses() {
    assertThat(run(exchange("{}"), 204)).isEqualTo(new WireResult.Passed());
  }

  @Test
  void variantIsAccepted() {
    assertThat(run(exchange("{}"), 400)).isEqualTo(new WireResult.Variant(400, "strict"));
  }

  @Test
  void anotherStatusFails() {
    assertThat(run(exchange("{}"), 500)).isInstanceOf(WireResult.Failed.class);
  }

  @Test
  void stateAfterIsCheckedUnlessAVariantRefused() {
    WireExchange changed = exchange("{'assertions': [{'path': 'title', 'equals': 'new'}]}");
    assertThat(run(changed, 204)).isInstanceOf(WireResult.Failed.class);
    assertThat(run(changed, 400)).isInstanceOf(WireResult.Variant.class);
    WireExchange other =
        exchange("{'assertions': [{'GET': '/Users/{{userA.id}}', 'status': 404}]}");
    assertThat(run(other, 204)).isInstanceOf(WireResult.Failed.class);
  }

  @Test
  void failedSetUpIsAFailure() {
    WireServer broken = request -> new WireResponse(500, Map.of(), "");
    assertThat(REPLAY.run(exchange("{}"), broken)).isInstanceOf(WireResult.Failed.class);
  }

  @Test
  void listOfExceptionsCanOnlyShrink() {
    WireExchange exchange = exchange("{}");
    WireExceptions listed = WireExceptions.of(List.of("# comment", "", "made-up\tRFC 7644"));
    WireResult failure = new WireResult.Failed(List.of("x"));
    assertThat(listed.judge(exchange, failure)).isEqualTo(new WireResult.Excepted("RFC 7644"));
    assertThat(listed.judge(exchange, new WireResult.Passed()))
        .isInstanceOf(WireResult.Failed.class);
    assertThat(WireExceptions.none().judge(exchange, failure)).isSameAs(failure);
    assertThatIllegalArgumentException().isThrownBy(() -> WireExceptions.of(List.of("no-reason")));
  }

  private WireResult run(WireExchange exchange, int status) {
    received.clear();
    return REPLAY.run(exchange, request -> answer(request, status));
  }

  private WireResponse answer(WireRequest request, int status) {
    received.add(request);
    String user = "{\"id\": \"7\", \"userName\": \"userA@example.com\", \"title\": \"old\"}";
    return request.method().equals("PATCH")
        ? new WireResponse(status, Map.of(), "")
        : new WireResponse(200, Map.of(), user);
  }

  private static WireExchange exchange(String stateAfter) {
    return WireExchange.of(
        Json.object(
            """
            {'id': 'made-up', 'requires': ['fixture:userA'],
             'request': {'method': 'PATCH', 'path': '/Users/{{userA.id}}',
               'headers': {'Authorization': 'Bearer {{token}}'},
               'body': {'name': '{{userA.userName}}'}},
             'expect': {'status': 204, 'assertions': []},
             'acceptableVariants': [{'status': 400, 'why': 'strict'}],
             'stateAfter': STATE}
            """
                .replace("STATE", stateAfter)));
  }
}
