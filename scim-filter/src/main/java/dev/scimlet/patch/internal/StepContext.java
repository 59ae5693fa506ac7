package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchException;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchPolicy;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ValueRepair;

/** What the application of one step needs; errors carry the operation's number. */
record StepContext(PatchStep step, PatchPolicy policy, RepairListener fired) {

  PatchOperation.Kind kind() {
    return step.kind();
  }

  AttributePath path() {
    return step.target().path();
  }

  boolean tolerates(PatchRepair repair) {
    return report(repair, policy.repairs().contains(repair));
  }

  boolean tolerates(ValueRepair repair) {
    return report(repair, policy.values().contains(repair));
  }

  PatchException failure(ScimType scimType, String detail) {
    return new PatchException(scimType, step.operation(), detail);
  }

  private boolean report(Repair repair, boolean tolerated) {
    if (tolerated) {
      fired.repaired(repair, path());
    }
    return tolerated;
  }
}
