package dev.scimlet.protocol.internal;

import dev.scimlet.password.PreparedPassword;
import dev.scimlet.patch.PatchApplier;
import dev.scimlet.patch.PatchRequest;
import dev.scimlet.patch.PatchResult;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.resource.RequiredAttributes;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a resource in place, RFC 7644 section 3.5.2. A change of members alone never reads the
 * group, however large it is.
 */
final class Patch {

  private final ProfileParts parts;
  private final PatchMessages messages;
  private final ReferencedValues references;
  private final MemberSteps memberSteps;
  private final GroupBodies groupBodies;
  private final ResourceWriter writer;
  private final Passwords passwords;
  private final Answers answers;

  Patch(
      ProfileParts parts,
      ReferencedValues references,
      MemberSteps memberSteps,
      GroupBodies groupBodies,
      ResourceWriter writer,
      Passwords passwords,
      Answers answers) {
    this.parts = parts;
    this.messages = new PatchMessages();
    this.references = references;
    this.memberSteps = memberSteps;
    this.groupBodies = groupBodies;
    this.writer = writer;
    this.passwords = passwords;
    this.answers = answers;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint, String id) {
    AttributeSelection selection = AttributeSelection.of(exchange, endpoint.type());
    List<PatchStep> steps = understand(exchange, endpoint);
    PreparedPassword password = passwords.ofExisting(exchange, endpoint, id, steps);
    Memberships memberships = endpoint.memberships();
    StoredResource stored =
        memberships != null && changesMembersAlone(exchange, steps)
            ? patchMembers(exchange, endpoint, memberships, id, steps)
            : writer.update(exchange, endpoint, id, plan(exchange, endpoint, steps));
    password.keep(exchange.store(), stored.key());
    return answer(exchange, endpoint, selection.withWritten(WrittenAttributes.in(steps)), stored);
  }

  /** Does all that {@link #run} does but write, and tells the status of the answer. */
  int rehearse(Exchange exchange, Endpoint endpoint, String id) {
    AttributeSelection selection = AttributeSelection.of(exchange, endpoint.type());
    List<PatchStep> steps = understand(exchange, endpoint);
    passwords.ofExisting(exchange, endpoint, id, steps);
    writer.rehearse(exchange, endpoint, id, plan(exchange, endpoint, steps));
    return isWithoutContent(endpoint, selection) ? 204 : 200;
  }

  private List<PatchStep> understand(Exchange exchange, Endpoint endpoint) {
    PatchRequest request = messages.read(exchange, exchange.content().read());
    List<PatchStep> steps = new ArrayList<>();
    for (PatchStep step : applier(exchange, endpoint).plan(request, exchange.repairs())) {
      steps.add(references.complete(exchange, step));
    }
    exchange.explanation().understood(steps);
    return steps;
  }

  private PatchApplier applier(Exchange exchange, Endpoint endpoint) {
    return parts.applier(exchange.profile(), endpoint.type());
  }

  /** Groups are answered without content, so that members need not be read (Entra's wish). */
  private ScimResponse answer(
      Exchange exchange, Endpoint endpoint, AttributeSelection selection, StoredResource stored) {
    return isWithoutContent(endpoint, selection)
        ? Answers.noContent(stored)
        : answers.written(200, exchange, endpoint, selection, stored);
  }

  private static boolean isWithoutContent(Endpoint endpoint, AttributeSelection selection) {
    return endpoint.isGroup() && selection.isDefault();
  }

  private static boolean changesMembersAlone(Exchange exchange, List<PatchStep> steps) {
    return !steps.isEmpty()
        && MemberSteps.concernMembersAlone(steps)
        && !exchange.preconditions().nameVersion();
  }

  private StoredResource patchMembers(
      Exchange exchange,
      Endpoint endpoint,
      Memberships memberships,
      String id,
      List<PatchStep> steps) {
    ResourceWriter.requireId(id);
    GroupAccess group = new GroupAccess(exchange, endpoint.key(id), memberships);
    return writer.updateMembers(exchange, endpoint, group, delta(endpoint, group, steps));
  }

  private MemberDelta delta(Endpoint endpoint, GroupAccess group, List<PatchStep> steps) {
    try {
      return memberSteps.delta(group, steps);
    } catch (ScimException e) {
      // Nobody has looked for the group, and if there is none, that is what is wrong.
      ResourceWriter.version(group.exchange(), endpoint, group.key().id());
      throw e;
    }
  }

  private ChangePlan plan(Exchange exchange, Endpoint endpoint, List<PatchStep> steps) {
    Memberships memberships = endpoint.memberships();
    return new ChangePlan(
        Operation.PATCHED,
        current ->
            memberships == null
                ? changeOfBody(exchange, endpoint, current, steps)
                : changeOfGroup(exchange, endpoint, memberships, current, steps));
  }

  private ResourceChange changeOfBody(
      Exchange exchange, Endpoint endpoint, StoredResource current, List<PatchStep> steps) {
    ScimObject stored = current.resource().body();
    ScimObject body =
        endpoint.isGroup() && steps.stream().anyMatch(MemberSteps::selectsByDerivedParts)
            ? groupBodies.shown(exchange, endpoint, stored)
            : stored;
    ScimObject next = patched(exchange, endpoint, body, steps);
    return groupBodies.change(exchange, endpoint, current, next);
  }

  private ResourceChange changeOfGroup(
      Exchange exchange,
      Endpoint endpoint,
      Memberships memberships,
      StoredResource current,
      List<PatchStep> steps) {
    List<PatchStep> ofMembers = steps.stream().filter(MemberSteps::concernsMembers).toList();
    List<PatchStep> ofBody =
        steps.stream().filter(step -> !MemberSteps.concernsMembers(step)).toList();
    GroupAccess group = new GroupAccess(exchange, current.key(), memberships);
    MemberDelta delta = memberSteps.delta(group, ofMembers);
    ScimObject body = current.resource().body();
    ScimObject next = patched(exchange, endpoint, body, ofBody);
    boolean same = next.equals(body);
    return new ResourceChange(same ? null : current.resource().withBody(next), delta);
  }

  private ScimObject patched(
      Exchange exchange, Endpoint endpoint, ScimObject body, List<PatchStep> steps) {
    PatchResult result = applier(exchange, endpoint).apply(body, steps, exchange.repairs());
    RequiredAttributes.checkParts(endpoint.type(), result.resource(), result.changed());
    ScimObject settled = references.settle(exchange, endpoint.type(), body, result);
    KeyLengths.checkChanged(endpoint.type(), settled, result.changed());
    return withoutPassword(settled);
  }

  /** A password is kept elsewhere or nowhere: no store ever sees one. */
  private static ScimObject withoutPassword(ScimObject body) {
    return body.get(ResourceReader.PASSWORD) instanceof ScimSecret
        ? body.without(ResourceReader.PASSWORD)
        : body;
  }
}
