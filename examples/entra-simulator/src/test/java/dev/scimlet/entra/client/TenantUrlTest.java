package dev.scimlet.entra.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tenant URL: base and feature flags")
class TenantUrlTest {

  @Test
  void flagsAreNoPartOfTheBase() {
    TenantUrl url = TenantUrl.parse("https://example.com/scim/v2/?aadOptscim062020&other");

    assertThat(url.base()).isEqualTo(URI.create("https://example.com/scim/v2"));
    assertThat(url.flags()).containsExactlyInAnyOrder("aadoptscim062020", "other");
    assertThat(url.isCompliant()).isTrue();
  }

  @Test
  void withoutFlagPatchIsTheOldOne() {
    assertThat(TenantUrl.parse("http://127.0.0.1:8080/scim").isCompliant()).isFalse();
  }

  @Test
  void refusesWhatIsNoUrlOfAnEndpoint() {
    assertThatThrownBy(() -> TenantUrl.parse("scim/v2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TenantUrl.parse("ftp://example.com/scim"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
