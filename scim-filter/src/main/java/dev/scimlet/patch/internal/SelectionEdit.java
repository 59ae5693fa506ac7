package dev.scimlet.patch.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.ArrayList;
import java.util.BitSet;
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
    List<ScimValue> existing = Values.list(before);
    BitSet selected = selected(existing);
    if (!selected.isEmpty()) {
      return shaped(edited(existing, selected));
    }
    return createsMissing() ? shaped(created(existing)) : before;
  }

  private BitSet selected(List<ScimValue> existing) {
    BitSet selected = new BitSet(existing.size());
    if (target.filter() == null) {
      selected.set(0, existing.size());
      return selected;
    }
    FilterMatcher matcher = FilterMatcher.compile(target.filter());
    for (int i = 0; i < existing.size(); i++) {
      selected.set(i, matcher.matchesValue(existing.get(i)));
    }
    return selected;
  }

  private List<ScimValue> edited(List<ScimValue> existing, BitSet selected) {
    List<@Nullable ScimValue> all = new ArrayList<>(existing);
    ElementIdentity edits = ElementIdentity.of(target.attribute());
    for (int i = selected.nextSetBit(0); i >= 0; i = selected.nextSetBit(i + 1)) {
      ScimValue after = edit.apply(existing.get(i));
      all.set(i, after);
      if (after != null) {
        edits.add(after);
      }
    }
    return merged(all, selected, edits);
  }

  /** A value that becomes equal to another one merges with it; one that is null disappears. */
  private List<ScimValue> merged(
      List<@Nullable ScimValue> all, BitSet selected, ElementIdentity edits) {
    ElementIdentity taken = taken(all, selected, edits);
    List<ScimValue> merged = new ArrayList<>(all.size());
    BitSet primaries = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      ScimValue element = all.get(i);
      if (element != null && (!selected.get(i) || taken.isNew(element))) {
        primaries.set(merged.size(), selected.get(i) && edit.makesPrimary());
        merged.add(element);
      }
    }
    return new PrimaryRule(context).apply(merged, primaries);
  }

  private ElementIdentity taken(
      List<@Nullable ScimValue> all, BitSet selected, ElementIdentity edits) {
    ElementIdentity taken = ElementIdentity.of(target.attribute());
    for (int i = selected.nextClearBit(0); i < all.size(); i = selected.nextClearBit(i + 1)) {
      ScimValue element = all.get(i);
      if (element != null && edits.contains(element)) {
        taken.add(element);
      }
    }
    return taken;
  }

  private List<ScimValue> created(List<ScimValue> existing) {
    ScimValue element = edit.create();
    ElementIdentity made = ElementIdentity.of(target.attribute());
    if (element != null) {
      made.add(element);
    }
    if (element == null || existing.stream().anyMatch(made::contains)) {
      return existing;
    }
    List<ScimValue> all = new ArrayList<>(existing);
    all.add(element);
    BitSet primaries = new BitSet();
    primaries.set(
        existing.size(), element instanceof ScimObject object && PrimaryRule.isPrimary(object));
    return new PrimaryRule(context).apply(all, primaries);
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

  private @Nullable ScimValue shaped(List<ScimValue> elements) {
    if (elements.isEmpty()) {
      return null;
    }
    return target.attribute().multiValued() ? ScimArray.of(elements) : elements.get(0);
  }
}
