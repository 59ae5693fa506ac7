package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.source.InMemoryDirectory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What has to happen so that the service sends a request.
 *
 * @param file the request
 * @param query the flag at the Tenant URL, or nothing
 * @param schema the mappings
 * @param check whether the target is asked for members
 * @param story edits the directory and runs cycles
 * @param ignored members of the body that one side may lack
 */
record WireScenario(
    String file,
    String query,
    SynchronizationSchema schema,
    MembershipCheck check,
    BiConsumer<InMemoryDirectory, EntraProvisioning> story,
    Set<String> ignored) {

  static WireScenario legacy(
      String file,
      SynchronizationSchema schema,
      BiConsumer<InMemoryDirectory, EntraProvisioning> story) {
    return new WireScenario(file, "", schema, MembershipCheck.NEVER, story, Set.of());
  }

  static WireScenario compliant(
      String file,
      SynchronizationSchema schema,
      BiConsumer<InMemoryDirectory, EntraProvisioning> story) {
    return new WireScenario(
        file, "?aadOptscim062020", schema, MembershipCheck.NEVER, story, Set.of());
  }

  WireScenario asking() {
    return new WireScenario(file, query, schema, MembershipCheck.ASK, story, ignored);
  }

  WireScenario ignoring(String... members) {
    return new WireScenario(
        file, query, schema, check, story, new LinkedHashSet<>(Arrays.asList(members)));
  }

  @Override
  public String toString() {
    return file;
  }
}
