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
    ElementIdentity known = unselected(existing, selected);
    List<ScimValue> edited = new ArrayList<>(existing.size());
    BitSet primaries = new BitSet();
    for (int i = 0; i < existing.size(); i++) {
      ScimValue after = selected.get(i) ? edit.apply(existing.get(i)) : existing.get(i);
      if (after != null && (!selected.get(i) || known.isNew(after))) {
        primaries.set(edited.size(), selected.get(i) && edit.makesPrimary());
        edited.add(after);
      }
    }
    return new PrimaryRule(context).apply(edited, primaries);
  }

  /** A value that becomes equal to another one merges with it. */
  private ElementIdentity unselected(List<ScimValue> existing, BitSet selected) {
    ElementIdentity known = ElementIdentity.of(target.attribute());
    for (int i = 0; i < existing.size(); i++) {
      if (!selected.get(i)) {
        known.add(existing.get(i));
      }
    }
    return known;
  }

  private List<ScimValue> created(List<ScimValue> existing) {
    ScimValue element = edit.create();
    if (element == null || !unselected(existing, new BitSet()).isNew(element)) {
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
