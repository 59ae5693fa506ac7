package dev.scimlet.resource;

import dev.scimlet.schema.Schemas;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise extension says of a user, RFC 7643 section 4.3.
 *
 * @param employeeNumber the number the organization gave the user, or null
 * @param costCenter the cost center, or null
 * @param organization the organization, or null
 * @param division the division, or null
 * @param department the department, or null
 * @param manager the manager, or null
 */
public record EnterpriseUser(
    @Nullable String employeeNumber,
    @Nullable String costCenter,
    @Nullable String organization,
    @Nullable String division,
    @Nullable String department,
    @Nullable Manager manager) {

  private static final EnterpriseUser EMPTY =
      new EnterpriseUser(null, null, null, null, null, null);

  /**
   * Reads the extension of a user.
   *
   * @param user the user's resource or body
   * @return the extension's attributes; all null if the user has no data of it
   */
  public static EnterpriseUser of(AttributeSource user) {
    EnterpriseUser found =
        ViewFields.object(user, Schemas.ENTERPRISE_USER_URI, EnterpriseUser::read);
    return found == null ? EMPTY : found;
  }

  /** {@return one without any value, to start from} */
  public static EnterpriseUser empty() {
    return EMPTY;
  }

  /**
   * Changes one attribute.
   *
   * @param value the number the organization gave the user, or null
   * @return one that differs in this
   */
  public EnterpriseUser withEmployeeNumber(@Nullable String value) {
    return new EnterpriseUser(value, costCenter, organization, division, department, manager);
  }

  /**
   * Changes one attribute.
   *
   * @param value the cost center, or null
   * @return one that differs in this
   */
  public EnterpriseUser withCostCenter(@Nullable String value) {
    return new EnterpriseUser(employeeNumber, value, organization, division, department, manager);
  }

  /**
   * Changes one attribute.
   *
   * @param value the organization, or null
   * @return one that differs in this
   */
  public EnterpriseUser withOrganization(@Nullable String value) {
    return new EnterpriseUser(employeeNumber, costCenter, value, division, department, manager);
  }

  /**
   * Changes one attribute.
   *
   * @param value the division, or null
   * @return one that differs in this
   */
  public EnterpriseUser withDivision(@Nullable String value) {
    return new EnterpriseUser(employeeNumber, costCenter, organization, value, department, manager);
  }

  /**
   * Changes one attribute.
   *
   * @param value the department, or null
   * @return one that differs in this
   */
  public EnterpriseUser withDepartment(@Nullable String value) {
    return new EnterpriseUser(employeeNumber, costCenter, organization, division, value, manager);
  }

  /**
   * Changes the manager.
   *
   * @param value the manager, or null
   * @return one that differs in this
   */
  public EnterpriseUser withManager(@Nullable Manager value) {
    return new EnterpriseUser(
        employeeNumber, costCenter, organization, division, department, value);
  }

  /** {@return the object that stands under the extension's URI; empty if there is nothing} */
  public ScimObject toScimObject() {
    ScimObject.Builder object =
        ScimObject.builder()
            .putIfPresent("employeeNumber", employeeNumber)
            .putIfPresent("costCenter", costCenter)
            .putIfPresent("organization", organization)
            .putIfPresent("division", division)
            .putIfPresent("department", department);
    if (manager != null) {
      ViewFields.put(object, "manager", manager.toScimObject());
    }
    return object.build();
  }

  private static EnterpriseUser read(ScimObject object) {
    return new EnterpriseUser(
        ViewFields.text(object, "employeeNumber"),
        ViewFields.text(object, "costCenter"),
        ViewFields.text(object, "organization"),
        ViewFields.text(object, "division"),
        ViewFields.text(object, "department"),
        ViewFields.object(object, "manager", Manager::of));
  }
}
