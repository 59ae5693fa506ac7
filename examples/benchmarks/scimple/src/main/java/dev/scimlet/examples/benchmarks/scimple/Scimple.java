package dev.scimlet.examples.benchmarks.scimple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scimlet.examples.benchmarks.requests.Condition;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Filters;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import dev.scimlet.examples.benchmarks.requests.Library;
import dev.scimlet.examples.benchmarks.requests.Patch;
import dev.scimlet.examples.benchmarks.requests.Service;
import java.util.List;
import java.util.function.Predicate;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.protocol.data.PatchRequest;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterParseException;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.resources.ScimUser;

/** SCIMple's parts. */
public final class Scimple implements Library {

  private final SchemaRegistry schemas = ScimpleService.schemas();
  private final DefaultPatchHandler patcher = new DefaultPatchHandler(schemas);
  private final ObjectMapper mapper = ObjectMapperFactory.createObjectMapper(schemas);

  /** For the service loader. */
  public Scimple() {}

  @Override
  public Filter parse(String filter) throws FilterParseException {
    return new Filter(filter);
  }

  /** Value paths are built by hand: those that it parses never match. */
  @Override
  public Condition prepare(String filter) throws FilterParseException {
    Filter parsed = filter.equals(Filters.VALUE_PATHS) ? ValuePaths.workOrChat() : parse(filter);
    Predicate<ScimResource> predicate =
        FilterExpressions.inMemory(parsed, schemas.getSchema(ScimUser.SCHEMA_URI));
    return user -> predicate.test((ScimUser) user);
  }

  @Override
  public ScimUser readUser(String json) throws JsonProcessingException {
    return mapper.readValue(json, ScimUser.class);
  }

  @Override
  public String write(Object resource) throws JsonProcessingException {
    return mapper.writeValueAsString(resource);
  }

  @Override
  public Patch readPatch(String body) throws JsonProcessingException {
    List<PatchOperation> operations = operations(body);
    return user -> patcher.apply((ScimUser) user, operations);
  }

  /** A PATCH makes a new group: there is nothing to undo. */
  @Override
  public GroupPatch readGroupPatch(String group, String body) throws JsonProcessingException {
    ScimGroup held = mapper.readValue(group, ScimGroup.class);
    List<PatchOperation> operations = operations(body);
    return new GroupPatch() {
      @Override
      public Object apply() {
        return patcher.apply(held, operations);
      }

      @Override
      public Object group() {
        return held;
      }
    };
  }

  private List<PatchOperation> operations(String body) throws JsonProcessingException {
    return mapper.readValue(body, PatchRequest.class).getPatchOperationList();
  }

  @Override
  public Service open(Directory directory) throws JsonProcessingException {
    return ScimpleService.open(directory);
  }
}
