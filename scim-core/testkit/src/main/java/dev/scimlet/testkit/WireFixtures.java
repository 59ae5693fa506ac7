package dev.scimlet.testkit;

import dev.scimlet.schema.Schema;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The set-up that exchanges require, by name. Immutable. */
public final class WireFixtures {

  /** What uses the extension needs it, though not every fixture says so. */
  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:";

  private final ScimObject setups;

  private WireFixtures(ScimObject setups) {
    this.setups = setups;
  }

  /** {@return the fixtures of the kit} */
  public static WireFixtures bundled() {
    return of(WireFiles.bundled(WireFiles.FIXTURES));
  }

  /**
   * Reads the fixtures of a folder.
   *
   * @param folder holds {@code _fixtures.json}
   * @return the fixtures
   */
  public static WireFixtures in(Path folder) {
    return of(WireFiles.read(folder.resolve(WireFiles.FIXTURES)));
  }

  /** {@return the extension of users that {@link ServerRequirement#CUSTOM_EXTENSION} means} */
  public static Schema customExtension() {
    return Schema.of(WireFiles.bundled("_custom-extension.json"));
  }

  /**
   * Tells what an exchange needs of the server besides resources.
   *
   * @param exchange the exchange
   * @return the requirements; empty for most
   */
  public Set<ServerRequirement> serverRequirements(WireExchange exchange) {
    Set<ServerRequirement> requirements = EnumSet.noneOf(ServerRequirement.class);
    for (ScimObject step : steps(exchange)) {
      String text = step.toString();
      if (text.contains(LUCID)) {
        requirements.add(ServerRequirement.LUCID_EXTENSION);
      } else if (step.contains("extension")) {
        requirements.add(ServerRequirement.CUSTOM_EXTENSION);
      } else if (step.contains("server")) {
        requirements.add(ServerRequirement.RATE_LIMIT);
      }
    }
    return requirements;
  }

  /** {@return the names that exchanges may require} */
  List<String> names() {
    return setups.names();
  }

  /** The steps that make the resources of an exchange, in order. */
  List<ScimObject> steps(WireExchange exchange) {
    List<ScimObject> steps = new ArrayList<>();
    for (String name : exchange.requires()) {
      ScimValue setup = setups.get(name);
      if (setup == null) {
        throw new IllegalArgumentException("No fixture is named \"" + name + "\".");
      }
      collect(setup, steps);
    }
    return steps;
  }

  private static void collect(ScimValue setup, List<ScimObject> steps) {
    if (setup instanceof ScimArray array) {
      array.forEach(step -> collect(step, steps));
    } else if (setup instanceof ScimObject object) {
      object.getValues("steps").forEach(step -> collect(step, steps));
      steps.add(object);
    }
  }

  private static WireFixtures of(ScimObject json) {
    ScimObject setups = json.getObject("setups");
    return new WireFixtures(setups == null ? ScimObject.empty() : setups);
  }
}
