package dev.scimlet.patch;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.patch.internal.PatchPlanner;
import dev.scimlet.patch.internal.StepApplier;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Objects;

/**
 * Applies PATCH requests to the resources of one type, RFC 7644 section 3.5.2.
 *
 * <p>A request is first planned, which needs no resource, then applied, which needs no schema: a
 * caller that loses a race for the resource reads it again and applies the same plan.
 *
 * <p>A resource is its body, names canonical, extensions under their URIs. It is not changed: the
 * result shares with it everything that the request does not touch. When an operation fails, there
 * is no result at all.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class PatchApplier {

  private final PatchPlanner planner;
  private final PatchPolicy policy;

  private PatchApplier(AttributeResolver resolver, PatchPolicy policy) {
    this.planner = new PatchPlanner(Objects.requireNonNull(resolver), policy);
    this.policy = policy;
  }

  /**
   * Makes an applier.
   *
   * @param resolver finds the attributes of the resource type
   * @param policy the limits and leniencies that apply
   * @return the applier
   */
  public static PatchApplier of(AttributeResolver resolver, PatchPolicy policy) {
    return new PatchApplier(resolver, policy);
  }

  /**
   * Understands a request: resolves its paths, conforms its values, expands operations without a
   * path. The attribute {@code schemas} is ignored, because it follows from the others.
   *
   * @param request the request
   * @param fired is told of every leniency that was needed
   * @return the steps, in order; empty if the request cannot change any resource
   * @throws PatchException if an operation is malformed, names what the schema does not have or
   *     does not let a client write, or has a value that does not fit
   */
  public List<PatchStep> plan(PatchRequest request, RepairListener fired) {
    return planner.plan(request, fired);
  }

  /**
   * Applies planned steps to a resource.
   *
   * @param resource the resource's body
   * @param steps what {@link #plan} made of the request
   * @param fired is told of every leniency that was needed
   * @return the new body and what is different in it
   * @throws PatchException if a step has no target, would unassign a required attribute or would
   *     change an immutable one
   */
  public PatchResult apply(ScimObject resource, List<PatchStep> steps, RepairListener fired) {
    ScimObject patched = resource;
    for (PatchStep step : steps) {
      patched = new StepApplier(step, policy, fired).apply(patched);
    }
    List<AttributeChange> changes = AttributeChange.between(resource, patched);
    return new PatchResult(changes.isEmpty() ? resource : patched, ChangedPaths.of(changes));
  }

  /**
   * Plans and applies a request, reporting leniencies to nobody.
   *
   * @param resource the resource's body
   * @param request the request
   * @return the new body and what is different in it
   * @throws PatchException if the request cannot be applied
   */
  public PatchResult apply(ScimObject resource, PatchRequest request) {
    return apply(resource, plan(request, RepairListener.none()), RepairListener.none());
  }
}
