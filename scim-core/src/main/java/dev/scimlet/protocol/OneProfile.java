package dev.scimlet.protocol;

import java.util.Objects;
import java.util.function.Function;

/** The same profile for all clients. */
final class OneProfile implements Function<Principal, ClientProfile> {

  private final ClientProfile profile;

  OneProfile(ClientProfile profile) {
    this.profile = Objects.requireNonNull(profile);
  }

  @Override
  public ClientProfile apply(Principal principal) {
    return profile;
  }
}
