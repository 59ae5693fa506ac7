package dev.scimlet.entra.provisioning;

/** How PATCH requests are written. */
public enum PatchMode {
  /** As the service does by default. */
  LEGACY,
  /** As it does with the flag {@code aadOptscim062020} at the Tenant URL. */
  COMPLIANT;

  PatchDialect dialect() {
    return switch (this) {
      case LEGACY -> new LegacyPatch();
      case COMPLIANT -> new CompliantPatch();
    };
  }
}
