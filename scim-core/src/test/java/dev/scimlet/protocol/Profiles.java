package dev.scimlet.protocol;

import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Servers for what the strict and the tolerant profile do alike. */
final class Profiles {

  private Profiles() {}

  /** One server of each profile, with users, groups and {@link Devices}. */
  static Stream<Named<TestServer>> both() {
    return Stream.of(
        Named.of("strict", devices(ClientProfile.strict())),
        Named.of("tolerant", devices(ClientProfile.tolerant())));
  }

  private static TestServer devices(ClientProfile profile) {
    return TestServer.with(
        builder ->
            builder
                .clientProfile(profile)
                .resourceType(Devices.TYPE, InMemoryResourceStore.of(Devices.TYPE)));
  }
}
