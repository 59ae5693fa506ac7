package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.Explanation;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.value.ValueRepair;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The line for each request")
class RequestLogTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:15:30.123456Z"), ZoneOffset.UTC);

  @Test
  @Tag("7644-7.5.2-2")
  void namesWhoDidWhatAndWhichLeniencyItNeeded() {
    FiredRepair repair =
        new FiredRepair(ValueRepair.STRING_FOR_BOOLEAN, AttributePath.of("active"));

    assertThat(
            line(
                new RequestEvent(
                    Principal.of("default", "entra"),
                    "PATCH",
                    Action.PATCH,
                    "User",
                    "42",
                    200,
                    null,
                    null,
                    List.of(repair, repair),
                    Duration.ofMillis(3),
                    null,
                    null)))
        .isEqualTo(
            "2026-11-24T10:15:30.123Z entra PATCH User 42 200 - 3ms"
                + " STRING_FOR_BOOLEAN(active)");
  }

  @Test
  void clientCannotForgeALineOrAColumn() {
    assertThat(
            line(
                new RequestEvent(
                    null,
                    "GET",
                    Action.READ,
                    "User",
                    "1 200\n2\u2028",
                    404,
                    ScimType.INVALID_PATH,
                    "detail",
                    List.of(),
                    Duration.ZERO,
                    null,
                    null)))
        .isEqualTo("2026-11-24T10:15:30.123Z - GET User 1?200?2? 404 invalidPath 0ms -");
  }

  @Test
  void explanationStandsBelowItsRequest() {
    Explanation explanation =
        new Explanation(
            204, null, null, List.of(), List.of(), List.of(), List.of("7"), List.of("8"));

    assertThat(
            line(
                new RequestEvent(
                    null,
                    "PATCH",
                    Action.PATCH,
                    "Group",
                    "42",
                    204,
                    null,
                    null,
                    List.of(),
                    Duration.ZERO,
                    null,
                    explanation)))
        .isEqualTo(
            "2026-11-24T10:15:30.123Z - PATCH Group 42 204 - 0ms -\n"
                + "  answer 204\n  new member 7\n  no member any more 8");
  }

  private static String line(RequestEvent event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new RequestLog(new PrintStream(bytes, true, UTF_8), CLOCK).completed(event);
    return bytes.toString(UTF_8).stripTrailing();
  }
}
