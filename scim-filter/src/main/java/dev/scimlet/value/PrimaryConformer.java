package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import java.util.ArrayList;
import java.util.List;

/** Sees to it that at most one value of an attribute is primary, RFC 7643 section 2.4. */
final class PrimaryConformer {

  static final String PRIMARY = "primary";

  private PrimaryConformer() {}

  static ScimArray conform(
      AttributePath path, AttributeDescriptor attribute, List<ScimValue> all, Leniency leniency) {
    if (attribute.subAttribute(PRIMARY) == null
        || all.stream().filter(PrimaryConformer::isPrimary).count() < 2) {
      return ScimArray.of(all);
    }
    leniency.require(
        ValueRepair.SEVERAL_PRIMARIES, path, "a list in which one value at most is primary");
    return ScimArray.of(firstStays(all));
  }

  private static List<ScimValue> firstStays(List<ScimValue> all) {
    List<ScimValue> elements = new ArrayList<>(all.size());
    boolean seen = false;
    for (ScimValue element : all) {
      boolean demoted = seen && isPrimary(element);
      seen |= isPrimary(element);
      elements.add(demoted ? ((ScimObject) element).with(PRIMARY, ScimBoolean.FALSE) : element);
    }
    return elements;
  }

  static boolean isPrimary(ScimValue element) {
    return element instanceof ScimObject object && object.get(PRIMARY) == ScimBoolean.TRUE;
  }
}
