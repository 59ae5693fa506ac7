package dev.scimlet.entra.command;

import dev.scimlet.entra.mapping.expression.Expression;
import dev.scimlet.entra.source.SourceObject;
import dev.scimlet.entra.source.SourceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Tries an expression, as the expression builder of the portal does. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    header = "Tries an expression of an attribute mapping.",
    description = "It is evaluated for a user of the source, or for attributes given here.",
    footer = {
      "",
      "For instance: evaluate 'Join(\" \", [givenName], [surname])' --user 1",
      "or: evaluate 'ToUpper([city])' --attribute city=Berlin"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final PlaceOptions place = new PlaceOptions();

  @Parameters(paramLabel = "EXPRESSION", description = "The expression.")
  private String expression = "";

  @Option(
      names = "--user",
      paramLabel = "ID",
      description = "The id of a user, or of a group, in the source.")
  private @Nullable String id;

  @Option(
      names = "--attribute",
      paramLabel = "NAME=VALUE",
      description = "An attribute; it replaces that of the user. Can be given again.")
  private Map<String, String> attributes = new LinkedHashMap<>();

  @Option(names = "--source", paramLabel = "DIR", description = "The directory. Default: source.")
  private @Nullable Path source;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Expression parsed = Expression.parse(expression);
    Optional<JsonNode> value = parsed.evaluate(new TrialInput(object(), attributes, Instant.now()));
    surroundings.print(value.map(EvaluateCommand::text).orElse("(the attribute is left alone)"));
    return ExitCode.OK;
  }

  private Optional<SourceObject> object() {
    if (id == null) {
      return Optional.empty();
    }
    SourceState state =
        Sources.at(place.settings().path("source", source, "source"), surroundings).read();
    String wanted = id;
    return Optional.of(
        Stream.concat(state.users().stream(), state.groups().stream())
            .filter(object -> object.objectId().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new UsageException("The source has no object with this id.")));
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode()) {
      return "(no value)";
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
