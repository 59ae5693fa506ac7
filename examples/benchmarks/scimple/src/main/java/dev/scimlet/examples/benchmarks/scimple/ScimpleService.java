package dev.scimlet.examples.benchmarks.scimple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scimlet.examples.benchmarks.jaxrs.RequestUri;
import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.examples.benchmarks.requests.Target;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.repository.RepositoryRegistry;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.protocol.adapter.FilterWrapper;
import org.apache.directory.scim.protocol.data.PatchRequest;
import org.apache.directory.scim.protocol.exception.ScimException;
import org.apache.directory.scim.server.rest.BaseResourceTypeResourceImpl;
import org.apache.directory.scim.server.rest.GroupResourceImpl;
import org.apache.directory.scim.server.rest.UserResourceImpl;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.filter.FilterParseException;
import org.apache.directory.scim.spec.filter.attribute.AttributeReferenceListWrapper;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.jspecify.annotations.Nullable;

/** The resource classes, called as JAX-RS would call them. Not thread-safe. */
final class ScimpleService implements Service {

  private static final int BAD_REQUEST = 400;

  private final SchemaRegistry schemas = new SchemaRegistry();
  private final ObjectMapper mapper = ObjectMapperFactory.createObjectMapper(schemas);
  private final StoredUsers storedUsers = new StoredUsers(schemas);
  private final StoredGroups storedGroups = new StoredGroups(schemas);
  private final RequestUri uri = new RequestUri();
  private final UserResourceImpl users;
  private final GroupResourceImpl groups;

  private ScimpleService() {
    RepositoryRegistry repositories = new RepositoryRegistry(schemas);
    repositories.registerRepositories(List.of(storedUsers, storedGroups));
    users = new UserResourceImpl(schemas, repositories);
    groups = new GroupResourceImpl(schemas, repositories);
    Injection.inject(users, uri);
    Injection.inject(groups, uri);
  }

  static ScimpleService open(Directory directory) throws JsonProcessingException {
    ScimpleService service = new ScimpleService();
    for (String user : directory.users()) {
      service.storedUsers.add(service.mapper.readValue(user, ScimUser.class));
    }
    if (directory.group().isPresent()) {
      service.storedGroups.put(service.mapper.readValue(directory.group().get(), ScimGroup.class));
    }
    return service;
  }

  /** {@return the schemas, as they are known once repositories are registered} */
  static SchemaRegistry schemas() {
    return new ScimpleService().schemas;
  }

  @Override
  public Answer handle(Call call) throws JsonProcessingException {
    Target target = Target.parse(call.target());
    uri.set(target);
    try {
      Response response = respond(call, target);
      return new Answer(response.getStatus(), mapper.writeValueAsString(response.getEntity()));
    } catch (ScimException e) {
      return new Answer(e.getStatus().getStatusCode(), String.valueOf(e.getError()));
    } catch (ResourceException e) {
      return new Answer(e.getStatus(), String.valueOf(e.getMessage()));
    } catch (WebApplicationException e) {
      return new Answer(e.getResponse().getStatus(), String.valueOf(e.getMessage()));
    } catch (JsonProcessingException | FilterParseException e) {
      return new Answer(BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private Response respond(Call call, Target target)
      throws JsonProcessingException, ScimException, ResourceException, FilterParseException {
    BaseResourceTypeResourceImpl<?> resources = target.isOfUsers() ? users : groups;
    AttributeReferenceListWrapper excluded = excluded(target);
    return switch (call.method()) {
      case "POST" -> users.create(mapper.readValue(call.content(), ScimUser.class), null, null);
      case "PATCH" ->
          resources.patch(
              mapper.readValue(call.content(), PatchRequest.class),
              target.resourceId(),
              null,
              excluded);
      default ->
          target.id() == null
              ? list(resources, target)
              : resources.getById(target.resourceId(), null, excluded);
    };
  }

  private static Response list(BaseResourceTypeResourceImpl<?> resources, Target target)
      throws ScimException, ResourceException, FilterParseException {
    String filter = target.parameters().get("filter");
    return resources.query(
        null,
        null,
        filter == null ? null : new FilterWrapper(filter),
        null,
        null,
        target.number("startIndex"),
        target.number("count"));
  }

  private static @Nullable AttributeReferenceListWrapper excluded(Target target) {
    String names = target.parameters().get("excludedAttributes");
    return names == null ? null : new AttributeReferenceListWrapper(names);
  }
}
