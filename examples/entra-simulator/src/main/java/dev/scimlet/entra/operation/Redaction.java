package dev.scimlet.entra.operation;

import dev.scimlet.entra.operation.ProvisioningStatusInfo.ErrorInformation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps secret values out of records, wherever they stand: endpoints repeat them in errors too. */
final class Redaction {

  private static final String REPLACEMENT = "[Redacted]";

  private final List<String> secrets;

  Redaction(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> !secret.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  ProvisioningStep of(ProvisioningStep step) {
    return new ProvisioningStep(
        step.name(), step.type(), step.status(), text(step.description()), all(step.details()));
  }

  ModifiedProperty of(ModifiedProperty property) {
    return new ModifiedProperty(
        property.displayName(), textOrNull(property.oldValue()), textOrNull(property.newValue()));
  }

  ProvisionedIdentity of(ProvisionedIdentity identity) {
    return new ProvisionedIdentity(
        identity.id(),
        text(identity.displayName()),
        identity.identityType(),
        all(identity.details()));
  }

  ProvisioningStatusInfo of(ProvisioningStatusInfo info) {
    ErrorInformation error = info.errorInformation();
    return error == null
        ? info
        : new ProvisioningStatusInfo(
            info.status(),
            new ErrorInformation(
                error.errorCode(),
                text(error.reason()),
                textOrNull(error.additionalDetails()),
                error.errorCategory(),
                error.recommendedAction()));
  }

  private Map<String, String> all(Map<String, String> details) {
    Map<String, String> redacted = new LinkedHashMap<>();
    details.forEach((name, value) -> redacted.put(name, text(value)));
    return redacted;
  }

  private @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private String text(String text) {
    String redacted = text;
    for (String secret : secrets) {
      redacted = redacted.replace(secret, REPLACEMENT);
    }
    return redacted;
  }
}
