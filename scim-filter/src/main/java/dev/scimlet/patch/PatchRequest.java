package dev.scimlet.patch;

import java.util.List;

/**
 * A PATCH request, RFC 7644 section 3.5.2: operations that are applied in order, all or none.
 *
 * @param operations the operations; copied
 */
public record PatchRequest(List<PatchOperation> operations) {

  /**
   * Copies and checks the components.
   *
   * @param operations as the component
   */
  public PatchRequest {
    operations = List.copyOf(operations);
  }

  /**
   * Makes a request.
   *
   * @param operations the operations
   * @return the request
   */
  public static PatchRequest of(PatchOperation... operations) {
    return new PatchRequest(List.of(operations));
  }
}
