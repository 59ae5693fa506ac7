package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.RepairListener;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a client's value into the form that its schema asks for, or refuses it: types of RFC 7643
 * section 2.3, one value or many (section 2.4), unassigned (section 2.5).
 *
 * <p>Names in a conforming value are canonical, and every value has its attribute's type. Among the
 * values of a multi-valued attribute a string that equals one of the schema's canonical values
 * takes its spelling; other strings are accepted as they are, unless the attribute says {@link
 * AttributeDescriptor#canonicalValuesOnly}. A password is prepared as RFC 7644 section 5 asks, and
 * a value that a list has twice is kept once. Everything else is kept as it was sent.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class ValueConformer {

  private final Set<ValueRepair> repairs;
  private final ValueUse use;

  private ValueConformer(Set<ValueRepair> repairs, ValueUse use) {
    this.repairs = Set.copyOf(repairs);
    this.use = Objects.requireNonNull(use);
  }

  /**
   * Makes a conformer for the bodies of creations and replacements.
   *
   * @param repairs the leniencies that apply
   * @return the conformer
   */
  public static ValueConformer of(Set<ValueRepair> repairs) {
    return of(repairs, ValueUse.BODY);
  }

  /**
   * Makes a conformer.
   *
   * @param repairs the leniencies that apply
   * @param use what the values are for
   * @return the conformer
   */
  public static ValueConformer of(Set<ValueRepair> repairs, ValueUse use) {
    return new ValueConformer(repairs, use);
  }

  /**
   * Conforms the whole value of an attribute. Whether the attribute itself may be written is for
   * the caller to decide.
   *
   * @param path the attribute's canonical path
   * @param attribute what the schema says of it
   * @param value the value as the client sent it
   * @param fired is told of every leniency that was needed
   * @return the value, an array for a multi-valued attribute; {@code ScimNull} if it unassigns the
   *     attribute. The given value itself if nothing in it had to change
   * @throws ValueException if the value does not fit
   */
  public ScimValue conform(
      AttributePath path, AttributeDescriptor attribute, ScimValue value, RepairListener fired) {
    return shape(fired).conform(Place.of(path, attribute), value);
  }

  /**
   * Conforms one value of a multi-valued attribute.
   *
   * @param path the attribute's canonical path
   * @param attribute what the schema says of it
   * @param value the one value as the client sent it
   * @param fired is told of every leniency that was needed
   * @return the value; {@code ScimNull} if it says nothing
   * @throws ValueException if the value does not fit
   */
  public ScimValue conformElement(
      AttributePath path, AttributeDescriptor attribute, ScimValue value, RepairListener fired) {
    return shape(fired).conformElement(Place.of(path, attribute), value);
  }

  /**
   * Conforms the sub-attributes of a complex value, or the attributes of a resource or extension.
   *
   * @param parent the path of the complex attribute or of the extension, or null for the resource
   * @param complex a descriptor whose sub-attributes are the names to be found in the object
   * @param members the object as the client sent it
   * @param fired is told of every leniency that was needed
   * @return the object with canonical names; empty if it says nothing. It holds {@code ScimNull} if
   *     the values are for PATCH and the client wants a member cleared
   * @throws ValueException if a member does not fit, is not known, or occurs twice
   */
  public ScimObject conformMembers(
      @Nullable AttributePath parent,
      AttributeDescriptor complex,
      ScimObject members,
      RepairListener fired) {
    return shape(fired).members().conform(parent, complex, members);
  }

  /**
   * Tells whether a complex attribute's values can be written as simple values: whether it has a
   * sub-attribute {@code value}, RFC 7643 section 2.4.
   */
  static boolean hasValue(AttributeDescriptor attribute) {
    return attribute.type() == AttributeType.COMPLEX && attribute.subAttribute("value") != null;
  }

  private ShapeConformer shape(RepairListener fired) {
    return new ShapeConformer(new Leniency(repairs, use, fired));
  }
}
