package dev.scimlet.value;

import dev.scimlet.attribute.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute in which two bodies of a resource differ, for whoever tells others what became of a
 * resource: events, audit trails, dry runs.
 *
 * @param path the whole attribute, never a sub-attribute
 * @param before its value in the first body, or null if it had none
 * @param after its value in the second body, or null if it has none
 */
public record AttributeChange(
    AttributePath path, @Nullable ScimValue before, @Nullable ScimValue after) {

  private static final int EXPECTED = 4;

  /**
   * Checks the components.
   *
   * @param path as the component
   * @param before as the component
   * @param after as the component
   */
  public AttributeChange {
    Objects.requireNonNull(path);
  }

  /**
   * Compares two bodies, names canonical, extensions under their URIs. Attributes of extensions are
   * compared one by one, everything else as a whole; the order of values counts, that of names does
   * not.
   *
   * @param before the first body; an empty one to learn of everything in the second
   * @param after the second body
   * @return what differs, in the order of the first body and then of the second; empty if the
   *     bodies are equal
   */
  public static List<AttributeChange> between(ScimObject before, ScimObject after) {
    List<AttributeChange> changes = new ArrayList<>(EXPECTED);
    compare(null, before, after, changes);
    return List.copyOf(changes);
  }

  /** What two versions of a body share is not looked into. */
  private static void compare(
      @Nullable String extension,
      ScimObject before,
      ScimObject after,
      List<AttributeChange> changes) {
    for (int i = 0; i < before.size(); i++) {
      ScimValue value = before.valueAt(i);
      ScimValue other = after.get(i, before.nameAt(i));
      if (value != other && !value.equals(other)) {
        add(extension, before.nameAt(i), value, other, changes);
      }
    }
    for (int i = 0; i < after.size() && !after.sharesNamesWith(before); i++) {
      if (!before.contains(after.nameAt(i))) {
        add(extension, after.nameAt(i), null, after.valueAt(i), changes);
      }
    }
  }

  private static void add(
      @Nullable String extension,
      String name,
      @Nullable ScimValue before,
      @Nullable ScimValue after,
      List<AttributeChange> changes) {
    if (extension != null) {
      changes.add(new AttributeChange(AttributePath.ofExtension(extension, name), before, after));
    } else if (name.indexOf(':') < 0) {
      changes.add(new AttributeChange(AttributePath.of(name), before, after));
    } else {
      compare(name, container(before), container(after), changes);
    }
  }

  private static ScimObject container(@Nullable ScimValue extension) {
    return extension instanceof ScimObject members ? members : ScimObject.empty();
  }
}
