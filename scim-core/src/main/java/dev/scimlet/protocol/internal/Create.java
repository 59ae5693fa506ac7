package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.password.PreparedPassword;
import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.resource.ReadResult;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Member;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import java.util.List;
import java.util.Set;

/** Creates a resource, RFC 7644 section 3.3. An existing one is never adopted. */
final class Create {

  private static final String ACTIVE = "active";

  private final BodyReader bodies;
  private final Endpoints endpoints;
  private final ResourceWriter writer;
  private final Passwords passwords;
  private final Answers answers;

  Create(
      BodyReader bodies,
      Endpoints endpoints,
      ResourceWriter writer,
      Passwords passwords,
      Answers answers) {
    this.bodies = bodies;
    this.endpoints = endpoints;
    this.writer = writer;
    this.passwords = passwords;
    this.answers = answers;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint) {
    // What is asked of the answer is understood before anything is stored.
    AttributeSelection selection = AttributeSelection.of(exchange, endpoint.type());
    ReadResult sent = bodies.read(exchange, endpoint.type());
    Resource complete = withActive(exchange, endpoint.type(), sent);
    List<Member> members = members(exchange, endpoint, complete);
    PreparedPassword password = passwords.ofNew(exchange, endpoint, sent.password());
    StoredResource stored =
        writer.insert(exchange, endpoint, body(endpoint, complete, members), members);
    passwords.keepOrWithdraw(exchange, endpoint, stored, password);
    Set<AttributePath> written = WrittenAttributes.in(endpoint, sent.resource().body());
    return answers.written(201, exchange, endpoint, selection.withWritten(written), stored);
  }

  /**
   * Gives a resource, which was created without some of its references, the content that it would
   * have had with them.
   */
  ScimResponse complete(Exchange exchange, Endpoint endpoint, String id) {
    AttributeSelection selection = AttributeSelection.of(exchange, endpoint.type());
    // A password was kept when the resource was created.
    ReadResult sent = bodies.read(exchange, endpoint.type());
    Resource complete = withActive(exchange, endpoint.type(), sent);
    ReplacementMerge merge = ReplacementMerge.ofCreation(endpoint.type());
    StoredResource stored =
        writer.update(
            exchange,
            endpoint,
            id,
            new ChangePlan(
                Operation.PATCHED,
                current ->
                    groupBodies()
                        .replacement(
                            exchange,
                            endpoint,
                            current,
                            merge.merge(current.resource(), complete))));
    return answers.written(201, exchange, endpoint, selection, stored);
  }

  private List<Member> members(Exchange exchange, Endpoint endpoint, Resource sent) {
    return endpoint.isGroup() ? groupBodies().members(exchange, endpoint, sent) : List.of();
  }

  private Resource body(Endpoint endpoint, Resource sent, List<Member> members) {
    return endpoint.isGroup() ? groupBodies().stored(endpoint, sent, members) : sent;
  }

  /** Made for groups alone: most of what is created are users. */
  private GroupBodies groupBodies() {
    return new GroupBodies(new GroupMembers(endpoints));
  }

  /** Null says that there shall be no value, not even that of the server, RFC 7644 section 3.3. */
  private static Resource withActive(Exchange exchange, ResourceType type, ReadResult sent) {
    Resource resource = sent.resource();
    if (resource.body().contains(ACTIVE)
        || sent.unassigned().contains(AttributePath.of(ACTIVE))
        || !exchange.profile().allows(RequestRepair.ACTIVE_WHEN_ABSENT)
        || !hasActive(type)) {
      return resource;
    }
    exchange.repairs().repaired(RequestRepair.ACTIVE_WHEN_ABSENT, AttributePath.of(ACTIVE));
    return resource.withBody(resource.body().with(ACTIVE, ScimBoolean.TRUE));
  }

  private static boolean hasActive(ResourceType type) {
    return type.schema()
        .findAttribute(ACTIVE)
        .filter(attribute -> attribute.type() == AttributeType.BOOLEAN)
        .isPresent();
  }
}
