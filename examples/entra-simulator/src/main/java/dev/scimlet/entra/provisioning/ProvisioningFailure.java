package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.MappingException;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.ProvisioningError;

/** An object cannot be provisioned now; it waits for another attempt. */
final class ProvisioningFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProvisioningError error;

  ProvisioningFailure(ProvisioningError error) {
    super(error.reason());
    this.error = error;
  }

  /** What a mapping that fails for an object means. */
  static ProvisioningError of(MappingException failure) {
    return ProvisioningError.of(ErrorCode.MISSING_VALUES, String.valueOf(failure.getMessage()));
  }

  ProvisioningError error() {
    return error;
  }

  /** Whether no other object would fare better. */
  boolean concernsJob() {
    return error.code().immediateQuarantine().isPresent();
  }
}
