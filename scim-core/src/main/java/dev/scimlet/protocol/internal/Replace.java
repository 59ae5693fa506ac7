package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.password.PreparedPassword;
import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.resource.ReadResult;
import dev.scimlet.store.StoredResource;
import java.util.Set;

/** Replaces a resource, RFC 7644 section 3.5.1. */
final class Replace {

  private final BodyReader bodies;
  private final GroupBodies groupBodies;
  private final ResourceWriter writer;
  private final Passwords passwords;
  private final Answers answers;

  Replace(
      BodyReader bodies,
      GroupBodies groupBodies,
      ResourceWriter writer,
      Passwords passwords,
      Answers answers) {
    this.bodies = bodies;
    this.groupBodies = groupBodies;
    this.writer = writer;
    this.passwords = passwords;
    this.answers = answers;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint, String id) {
    AttributeSelection selection = AttributeSelection.of(exchange, endpoint.type());
    ReadResult sent = bodies.read(exchange, endpoint.type());
    PreparedPassword password = passwords.ofExisting(exchange, endpoint, id, sent);
    StoredResource stored = writer.update(exchange, endpoint, id, plan(exchange, endpoint, sent));
    password.keep(exchange.store(), stored.key());
    Set<AttributePath> written = WrittenAttributes.in(endpoint, sent.resource().body());
    return answers.written(200, exchange, endpoint, selection.withWritten(written), stored);
  }

  /** Does all that {@link #run} does but write, and tells the status of the answer. */
  int rehearse(Exchange exchange, Endpoint endpoint, String id) {
    AttributeSelection.of(exchange, endpoint.type());
    ReadResult sent = bodies.read(exchange, endpoint.type());
    passwords.ofExisting(exchange, endpoint, id, sent);
    writer.rehearse(exchange, endpoint, id, plan(exchange, endpoint, sent));
    return 200;
  }

  private ChangePlan plan(Exchange exchange, Endpoint endpoint, ReadResult sent) {
    ReplacementMerge merge = ReplacementMerge.of(endpoint.type(), sent.unassigned());
    return new ChangePlan(
        Operation.REPLACED,
        current ->
            groupBodies.replacement(
                exchange, endpoint, current, merge.merge(current.resource(), sent.resource())));
  }
}
