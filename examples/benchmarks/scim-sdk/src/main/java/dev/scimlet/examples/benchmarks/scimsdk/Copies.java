package dev.scimlet.examples.benchmarks.scimsdk;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;

/** Copies resources: the SDK changes what a handler gives it. */
final class Copies {

  private Copies() {}

  static <T extends ResourceNode> T of(T resource, Class<T> type) {
    JsonNode copy = resource.deepCopy();
    return JsonHelper.copyResourceToObject(copy, type);
  }
}
