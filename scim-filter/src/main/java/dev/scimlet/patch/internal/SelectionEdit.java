package dev.scimlet.patch.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the values that the path's filter selects; without a filter, all of them. */
final class SelectionEdit {

  private final StepContext context;
  private final PatchPath target;
  private final ElementEdit edit;

  SelectionEdit(StepContext context) {
    this.context = context;
    this.target = context.step().target();
    this.edit = new ElementEdit(context);
  }

  @Nullable ScimValue apply(@Nullable ScimValue before) {
    ScimArray existing = Values.array(before);
    int[] selected = selected(existing);
    if (selected.length > 0) {
      return shaped(edited(existing, selected));
    }
    return createsMissing() ? shaped(created(existing)) : before;
  }

  private int[] selected(ScimArray existing) {
    Filter filter = target.filter();
    return filter == null ? Elements.all(existing) : Elements.meeting(filter, existing);
  }

  private ScimArray edited(ScimArray existing, int[] selected) {
    List<@Nullable ScimValue> after = new ArrayList<>(selected.length);
    for (int position : selected) {
      after.add(edit.apply(existing.get(position)));
    }
    mergeEqual(after, taken(existing, selected, after));
    ScimArray merged = Elements.changed(existing, selected, after);
    return edit.makesPrimary()
        ? new PrimaryRule(context).apply(merged, kept(selected, after))
        : merged;
  }

  /** A value that becomes equal to another one merges with it. */
  private static void mergeEqual(List<@Nullable ScimValue> after, ElementIdentity taken) {
    for (int i = 0; i < after.size(); i++) {
      ScimValue value = after.get(i);
      if (value != null && !taken.isNew(value)) {
        after.set(i, null);
      }
    }
  }

  /** The values that are not selected and that a selected one has become equal to. */
  private ElementIdentity taken(
      ScimArray existing, int[] selected, List<@Nullable ScimValue> after) {
    ElementIdentity edits = ElementIdentity.of(target.attribute());
    for (ScimValue value : after) {
      if (value != null) {
        edits.add(value);
      }
    }
    ElementIdentity taken = ElementIdentity.of(target.attribute());
    if (!edits.isEmpty() && selected.length < existing.size()) {
      for (int position : Elements.like(after, existing, edits::contains)) {
        if (Arrays.binarySearch(selected, position) < 0) {
          taken.add(existing.get(position));
        }
      }
    }
    return taken;
  }

  /** Where the values that were kept stand once the others are gone. */
  private static List<Integer> kept(int[] selected, List<@Nullable ScimValue> after) {
    List<Integer> kept = new ArrayList<>(selected.length);
    for (int i = 0; i < selected.length; i++) {
      if (after.get(i) != null) {
        kept.add(selected[i] - i + kept.size());
      }
    }
    return kept;
  }

  private ScimArray created(ScimArray existing) {
    ScimValue element = edit.create();
    ElementIdentity made = ElementIdentity.of(target.attribute());
    if (element != null) {
      made.add(element);
    }
    if (element == null || Elements.like(List.of(element), existing, made::contains).length > 0) {
      return existing;
    }
    List<Integer> primaries = PrimaryRule.isPrimary(element) ? List.of(existing.size()) : List.of();
    return new PrimaryRule(context).apply(existing.plus(List.of(element)), primaries);
  }

  /** Tells whether a value is to be made where none was selected; if not, nothing changes. */
  private boolean createsMissing() {
    if (context.kind() == PatchOperation.Kind.REMOVE) {
      requireRemovable();
      return false;
    }
    return context.step().value() != null;
  }

  /** RFC 7644 section 3.5.2.2: removing somebody who is no member of a group succeeds. */
  private void requireRemovable() {
    boolean absent = target.filter() == null || ElementIdentity.isByValue(target.attribute());
    if (!absent && !context.tolerates(PatchRepair.REMOVE_WITHOUT_TARGET)) {
      throw context.failure(
          ScimType.NO_TARGET, "No value of " + target.path().parent() + " meets the filter.");
    }
  }

  private @Nullable ScimValue shaped(ScimArray elements) {
    if (elements.isUnassigned()) {
      return null;
    }
    return target.attribute().multiValued() ? elements : elements.get(0);
  }
}
