package dev.scimlet.examples.benchmarks.unboundid;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.utils.ResourcePreparer;
import dev.scimlet.examples.benchmarks.jaxrs.RequestUri;
import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Ids;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.examples.benchmarks.requests.Target;
import java.io.IOException;
import java.util.Calendar;

/** What an application makes of the SDK's parts. Not thread-safe. */
final class UnboundIdService implements Service {

  private static final int OK = 200;
  private static final int CREATED = 201;

  private final ObjectReader resources =
      JsonUtils.getObjectReader().forType(GenericScimResource.class);
  private final ObjectReader patches = JsonUtils.getObjectReader().forType(PatchRequest.class);
  private final ObjectWriter writer = JsonUtils.getObjectWriter();
  private final ResourceKind users = ResourceKind.user();
  private final ResourceKind groups = ResourceKind.group();
  private final Stored stored = new Stored();
  private int created;

  private UnboundIdService() {}

  static UnboundIdService open(Directory directory) throws IOException {
    UnboundIdService service = new UnboundIdService();
    for (String user : directory.users()) {
      service.stored.add(service.resources.readValue(user));
    }
    if (directory.group().isPresent()) {
      service.stored.put(service.resources.readValue(directory.group().get()));
    }
    return service;
  }

  @Override
  public Answer handle(Call call) throws IOException, ScimException {
    Target target = Target.parse(call.target());
    ResourceKind kind = target.isOfUsers() ? users : groups;
    ResourcePreparer<GenericScimResource> preparer =
        new ResourcePreparer<>(kind.type(), RequestUri.of(target));
    try {
      return switch (call.method()) {
        case "POST" -> post(call, kind, preparer);
        case "PATCH" -> patch(call, target, kind, preparer);
        default -> target.id() == null ? list(target, preparer) : get(target, preparer);
      };
    } catch (ScimException e) {
      return new Answer(e.getScimError().getStatus(), writer.writeValueAsString(e.getScimError()));
    }
  }

  private Answer post(Call call, ResourceKind kind, ResourcePreparer<GenericScimResource> preparer)
      throws IOException, ScimException {
    GenericScimResource request = resources.readValue(call.content());
    ObjectNode body = kind.checker().removeReadOnlyAttributes(request.getObjectNode());
    kind.checker().checkCreate(body).throwSchemaExceptions();
    GenericScimResource made = new GenericScimResource(body);
    made.setId(Ids.ofNew(created++));
    Calendar now = Calendar.getInstance();
    Meta meta = new Meta();
    meta.setCreated(now);
    meta.setLastModified(now);
    made.setMeta(meta);
    stored.put(made);
    return new Answer(
        CREATED, writer.writeValueAsString(preparer.trimCreatedResource(made, request)));
  }

  private Answer patch(
      Call call, Target target, ResourceKind kind, ResourcePreparer<GenericScimResource> preparer)
      throws IOException, ScimException {
    PatchRequest patch = patches.readValue(call.content());
    ObjectNode before = stored.get(target).getObjectNode();
    kind.checker().checkModify(patch.getOperations(), before).throwSchemaExceptions();
    GenericScimResource after = new GenericScimResource(before.deepCopy());
    patch.apply(after);
    Meta meta = after.getMeta();
    meta.setLastModified(Calendar.getInstance());
    after.setMeta(meta);
    stored.put(after);
    return new Answer(
        OK, writer.writeValueAsString(preparer.trimModifiedResource(after, patch.getOperations())));
  }

  private Answer get(Target target, ResourcePreparer<GenericScimResource> preparer)
      throws IOException, ScimException {
    return new Answer(
        OK, writer.writeValueAsString(preparer.trimRetrievedResource(stored.get(target))));
  }

  private Answer list(Target target, ResourcePreparer<GenericScimResource> preparer)
      throws IOException, ScimException {
    return new Answer(OK, stored.page(target).write(preparer));
  }
}
