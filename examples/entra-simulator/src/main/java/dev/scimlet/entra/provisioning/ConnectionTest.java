package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.Exchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of the button "Test Connection".
 *
 * @param exchanges the probes that were answered, in their order
 * @param failure what the portal would show, or null if the endpoint and the token work
 */
public record ConnectionTest(List<Exchange> exchanges, @Nullable String failure) {

  /**
   * Copies the list.
   *
   * @param exchanges as the component
   * @param failure as the component
   */
  public ConnectionTest {
    exchanges = List.copyOf(exchanges);
  }

  /** {@return whether the endpoint and the token work} */
  public boolean isSuccess() {
    return failure == null;
  }

  /** {@return what is wrong, if anything is} */
  public Optional<String> findFailure() {
    return Optional.ofNullable(failure);
  }
}
