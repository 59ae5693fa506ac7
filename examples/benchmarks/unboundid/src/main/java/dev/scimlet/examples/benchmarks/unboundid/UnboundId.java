package dev.scimlet.examples.benchmarks.unboundid;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.utils.SchemaAwareFilterEvaluator;
import dev.scimlet.examples.benchmarks.requests.Condition;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import dev.scimlet.examples.benchmarks.requests.Library;
import dev.scimlet.examples.benchmarks.requests.Patch;
import dev.scimlet.examples.benchmarks.requests.Service;
import java.io.IOException;

/** The SDK's parts. */
public final class UnboundId implements Library {

  private final ObjectReader resources =
      JsonUtils.getObjectReader().forType(GenericScimResource.class);
  private final ObjectReader patches = JsonUtils.getObjectReader().forType(PatchRequest.class);
  private final ObjectWriter writer = JsonUtils.getObjectWriter();
  private final SchemaAwareFilterEvaluator evaluator =
      new SchemaAwareFilterEvaluator(ResourceKind.user().type());

  /** For the service loader. */
  public UnboundId() {}

  @Override
  public Filter parse(String filter) throws ScimException {
    return Filter.fromString(filter);
  }

  @Override
  public Condition prepare(String filter) throws ScimException {
    Filter parsed = parse(filter);
    return user -> parsed.visit(evaluator, ((GenericScimResource) user).getObjectNode());
  }

  @Override
  public GenericScimResource readUser(String json) throws IOException {
    return resources.readValue(json);
  }

  @Override
  public String write(Object resource) throws IOException {
    return writer.writeValueAsString(resource);
  }

  @Override
  public Patch readPatch(String body) throws IOException {
    PatchRequest patch = patches.readValue(body);
    return user -> {
      GenericScimResource copy =
          new GenericScimResource(((GenericScimResource) user).getObjectNode().deepCopy());
      patch.apply(copy);
      return copy;
    };
  }

  @Override
  public GroupPatch readGroupPatch(String group, String body) throws IOException {
    return new HeldGroup(resources.readValue(group), patches.readValue(body));
  }

  @Override
  public Service open(Directory directory) throws IOException {
    return UnboundIdService.open(directory);
  }
}
