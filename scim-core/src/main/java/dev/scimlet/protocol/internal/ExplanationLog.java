package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filters;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.protocol.EventDetail;
import dev.scimlet.protocol.Explanation;
import dev.scimlet.protocol.Explanation.Step;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects how a PATCH or PUT was understood and what it changed, if anybody wants to know. Secrets
 * do not get in. One thread, one request.
 */
final class ExplanationLog {

  private final EventDetail detail;
  private List<Step> steps = List.of();
  private List<AttributeChange> changes = List.of();
  private @Nullable MemberDifference members;

  ExplanationLog(EventDetail detail) {
    this.detail = detail;
  }

  /** A log that nobody reads. */
  static ExplanationLog none() {
    return new ExplanationLog(EventDetail.NORMAL);
  }

  /** Whether it is kept at all; if not, nothing need be found out for it. */
  boolean isWanted() {
    return detail == EventDetail.DEBUG;
  }

  void understood(List<PatchStep> understood) {
    if (isWanted()) {
      steps = understood.stream().map(ExplanationLog::step).toList();
    }
  }

  /** Notes what became of the body, and of members that are kept apart from it. */
  void changed(ResourceType type, ScimObject before, ScimObject after, MemberDifference apart) {
    if (isWanted()) {
      MemberDifference within =
          MemberDifference.between(BodyMembers.memberIds(before), BodyMembers.memberIds(after));
      members = within.isNothing() ? apart : within;
      changes =
          AttributeChange.between(before, after).stream()
              .filter(change -> within.isNothing() || !isOfMembers(change))
              .map(change -> Secrets.withheld(type, change))
              .toList();
    }
  }

  Explanation explanation(int status, @Nullable ScimException error, List<FiredRepair> repairs) {
    MemberDifference apart = members == null ? MemberDifference.nothing() : members;
    return new Explanation(
        status,
        error == null ? null : error.scimType(),
        error == null ? null : error.detail(),
        steps,
        repairs,
        changes,
        apart.added(),
        apart.removed());
  }

  private static Step step(PatchStep step) {
    return new Step(
        step.operation(),
        step.kind(),
        Filters.print(step.target()),
        step.value() == null ? null : Secrets.withheld(step.target(), step.value()));
  }

  private static boolean isOfMembers(AttributeChange change) {
    return change.path().schema() == null && Endpoint.MEMBERS.equals(change.path().attribute());
  }
}
