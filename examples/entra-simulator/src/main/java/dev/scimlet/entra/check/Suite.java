package dev.scimlet.entra.check;

import java.util.List;
import java.util.Map;

/** Whose demands are checked. */
public enum Suite {
  /** What the provisioning service of Microsoft Entra ID needs, and its gallery asks for. */
  ENTRA("Microsoft Entra ID"),
  /** Okta's specification test, and what Okta sends for users and pushed groups. */
  OKTA("Okta"),
  /** The tests of Microsoft's SCIM Validator. */
  VALIDATOR("SCIM Validator"),
  /** The essentials of RFC 7643 and RFC 7644. */
  RFC("RFC 7643 and 7644");

  private final String title;

  Suite(String title) {
    this.title = title;
  }

  /** {@return its name for people} */
  public String title() {
    return title;
  }

  /** {@return its checks, in the order in which they run} */
  public List<Check> checks() {
    return procedures().stream().map(Procedure::check).toList();
  }

  List<Procedure> procedures() {
    return switch (this) {
      case ENTRA -> entra();
      case OKTA -> join(List.of(OktaSpecChecks.all(), OktaUserChecks.all(), OktaGroupChecks.all()));
      case VALIDATOR ->
          join(
              List.of(
                  ValidatorUserChecks.all(),
                  ValidatorPatchChecks.all(),
                  ValidatorGroupChecks.all(),
                  ValidatorPreviewChecks.all()));
      case RFC ->
          join(
              List.of(
                  RfcDiscoveryChecks.all(),
                  RfcErrorChecks.all(),
                  RfcResourceChecks.all(),
                  RfcPatchChecks.all(),
                  RfcQueryChecks.all(),
                  RfcOptionChecks.all()));
    };
  }

  /** What the client that this suite imitates sends with every request. */
  Map<String, String> headers() {
    return this == OKTA
        ? Map.of("User-Agent", "Okta SCIM Client 1.0.0", "Accept-Charset", "utf-8")
        : Map.of();
  }

  private static List<Procedure> entra() {
    return join(
        List.of(
            EntraConnectionChecks.all(),
            EntraCreateChecks.all(),
            EntraFilterChecks.all(),
            EntraListChecks.all(),
            EntraPatchChecks.all(),
            EntraReplaceChecks.all(),
            EntraManagerChecks.all(),
            EntraLifecycleChecks.all(),
            EntraGroupChecks.all(),
            EntraMemberChecks.all(),
            EntraSchemaChecks.all()));
  }

  private static List<Procedure> join(List<List<Procedure>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
