package dev.scimlet.examples.server;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The example server answers every exchange of real clients over HTTP")
class ReplayOverHttpTest extends ReplayOverHttp {

  @Override
  Storage storage() {
    return Storage.memory();
  }
}
