package dev.scimlet.protocol;

import dev.scimlet.password.PasswordException;
import dev.scimlet.password.PasswordHandler;
import dev.scimlet.password.PreparedPassword;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimSecret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps passwords in clear, as no host should, and fails on demand. */
final class KeptPasswords implements PasswordHandler {

  /** By tenant, type and id. */
  final Map<String, String> kept = new LinkedHashMap<>();

  int prepared;
  int keeps;
  int forgets;
  @Nullable String preparedFor;
  @Nullable RuntimeException failsToPrepare;
  @Nullable RuntimeException failsToKeep;
  @Nullable RuntimeException failsToForget;

  @Override
  public PreparedPassword prepare(
      StoreContext context, String resourceType, @Nullable String id, ScimSecret password) {
    prepared++;
    preparedFor = context.tenant() + "/" + resourceType + "/" + id;
    throwIfTold(failsToPrepare);
    if (password.reveal().isEmpty()) {
      throw new PasswordException("A password is not empty.");
    }
    return (keeping, key) -> {
      keeps++;
      throwIfTold(failsToKeep);
      kept.put(place(keeping, key), password.reveal());
    };
  }

  @Override
  public void forget(StoreContext context, ResourceKey key) {
    forgets++;
    throwIfTold(failsToForget);
    kept.remove(place(context, key));
  }

  @Nullable String of(String id) {
    return kept.get("default/User/" + id);
  }

  private static String place(StoreContext context, ResourceKey key) {
    return context.tenant() + "/" + key.resourceType() + "/" + key.id();
  }

  private static void throwIfTold(@Nullable RuntimeException failure) {
    if (failure != null) {
      throw Objects.requireNonNull(failure);
    }
  }
}
