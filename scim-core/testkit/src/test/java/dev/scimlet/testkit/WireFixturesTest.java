package dev.scimlet.testkit;

import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimString;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Every fixture can be made, also those that no exchange of the kit requires")
class WireFixturesTest extends EngineReplayTest {

  @Override
  public Stream<WireExchange> exchanges() {
    return fixtures().names().stream()
        .map(WireFixturesTest::reading)
        .filter(
            exchange ->
                !fixtures()
                    .serverRequirements(exchange)
                    .contains(ServerRequirement.LUCID_EXTENSION));
  }

  @Override
  public WireExceptions exceptions() {
    return WireExceptions.none();
  }

  /** An exchange that requires one fixture and reads what every server has. */
  private static WireExchange reading(String fixture) {
    return WireExchange.of(
        Json.object(
            """
            {'id': NAME, 'requires': [NAME],
             'request': {'method': 'GET', 'path': '/Users?count=0',
               'headers': {'Authorization': '{{auth}}'}},
             'expect': {'status': 200, 'assertions': [{'ptr': '/totalResults', 'type': 'integer'}]},
             'acceptableVariants': [{'status': 429, 'why': 'the fixture asks for it'}]}
            """
                .replace("NAME", ScimJson.print(ScimString.of(fixture)).replace("'", "\\u0027"))));
  }
}
