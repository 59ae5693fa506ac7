package dev.scimlet.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimSecret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7643 §4.1.1: passwords kept as PBKDF2 hashes")
class Pbkdf2PasswordsTest {

  private static final StoreContext CONTEXT =
      new StoreContext("acme", "test", Instant.EPOCH, Instant.MAX);
  private static final ResourceKey KEY = new ResourceKey("User", "2819c223");

  private final Map<String, String> table = new HashMap<>();
  private final PasswordHandler handler =
      Pbkdf2Passwords.savedIn(new Table()).withIterations(10).withMinimumLength(6);

  private final class Table implements PasswordHashes {

    @Override
    public void save(StoreContext context, ResourceKey key, PasswordHash hash) {
      table.put(context.tenant() + "/" + key.id(), hash.encoded());
    }

    @Override
    public void delete(StoreContext context, ResourceKey key) {
      table.remove(context.tenant() + "/" + key.id());
    }
  }

  @Test
  @Tag("7643-4.1.1-10")
  @Tag("7643-9.2-1")
  void whatIsSavedIsAHash() {
    prepared("t1meMa$heen").keep(CONTEXT, KEY);

    assertThat(table).containsOnlyKeys("acme/2819c223");
    String saved = String.valueOf(table.get("acme/2819c223"));
    assertThat(saved).startsWith("$pbkdf2-sha256$i=10$").doesNotContain("t1meMa$heen");
    assertThat(PasswordHash.parse(saved).matches("t1meMa$heen")).isTrue();
  }

  @Test
  void nothingIsSavedBeforeTheResource() {
    assertThat(prepared("t1meMa$heen").toString()).doesNotContain("t1meMa$heen");
    assertThat(table).isEmpty();
  }

  @Test
  void aNewPasswordTakesThePlaceOfTheOld() {
    prepared("t1meMa$heen").keep(CONTEXT, KEY);
    prepared("another one").keep(CONTEXT, KEY);

    assertThat(table).hasSize(1);
    assertThat(
            PasswordHash.parse(String.valueOf(table.get("acme/2819c223"))).matches("another one"))
        .isTrue();
  }

  @Test
  void forgettingDeletesTheHash() {
    prepared("t1meMa$heen").keep(CONTEXT, KEY);

    handler.forget(CONTEXT, KEY);
    handler.forget(CONTEXT, KEY);

    assertThat(table).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "short", "'😀😀😀'"})
  @Tag("7643-4.1.1-11")
  void aPasswordThatIsTooShortIsRefused(String password) {
    assertThatThrownBy(() -> prepared(password))
        .isInstanceOf(PasswordException.class)
        .hasMessage("The password must have at least 6 characters.");
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    prepared("😀😀😀😀😀😀").keep(CONTEXT, KEY);

    assertThat(table).hasSize(1);
  }

  @Test
  void theDefaultsAreSafe() {
    PasswordHandler defaults = Pbkdf2Passwords.savedIn(new Table());

    assertThatThrownBy(() -> defaults.prepare(CONTEXT, "User", null, ScimSecret.of("1234567")))
        .isInstanceOf(PasswordException.class);
    defaults.prepare(CONTEXT, "User", null, ScimSecret.of("12345678")).keep(CONTEXT, KEY);
    assertThat(PasswordHash.parse(String.valueOf(table.get("acme/2819c223"))).iterations())
        .isEqualTo(600_000);
  }

  @Test
  void settingsThatSwitchTheProtectionOffAreRefused() {
    Pbkdf2Passwords passwords = Pbkdf2Passwords.savedIn(new Table());

    assertThatThrownBy(() -> passwords.withIterations(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> passwords.withMinimumLength(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PreparedPassword prepared(String password) {
    return handler.prepare(CONTEXT, "User", null, ScimSecret.of(password));
  }
}
