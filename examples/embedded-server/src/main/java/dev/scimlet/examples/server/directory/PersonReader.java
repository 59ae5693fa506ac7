package dev.scimlet.examples.server.directory;

import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a list shows out of a user. */
final class PersonReader {

  /** There are few combinations of licences, and a hundred thousand users share them. */
  private static final ConcurrentMap<Set<Product>, Set<Product>> LICENSES =
      new ConcurrentHashMap<>();

  private PersonReader() {}

  static Person read(StoredResource user) {
    ScimObject body = user.resource().body();
    ScimObject lucid = body.getObject(LucidExtension.USER_URI);
    String id = user.key().id();
    String userName = body.getString("userName");
    String email = email(body);
    return new Person(
        id,
        userName == null ? id : userName,
        name(body),
        email != null && email.equals(userName) ? userName : email,
        body.getString("externalId"),
        body.get("active") != ScimBoolean.FALSE,
        licenses(lucid == null ? null : lucid.getObject("productLicenses")),
        lucid == null ? null : lucid.getString("billingCode"));
  }

  private static @Nullable String name(ScimObject body) {
    String display = body.getString("displayName");
    ScimObject name = body.getObject("name");
    if (display != null || name == null) {
      return display;
    }
    String formatted = name.getString("formatted");
    String joined =
        Stream.of("givenName", "familyName")
            .map(name::getString)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return formatted != null || joined.isEmpty() ? formatted : joined;
  }

  private static @Nullable String email(ScimObject body) {
    List<ScimObject> emails =
        body.getValues("emails").stream()
            .filter(ScimObject.class::isInstance)
            .map(ScimObject.class::cast)
            .toList();
    return emails.stream()
        .filter(email -> email.get("primary") == ScimBoolean.TRUE)
        .findFirst()
        .or(() -> emails.stream().findFirst())
        .map(email -> email.getString("value"))
        .orElse(null);
  }

  private static Set<Product> licenses(@Nullable ScimObject licenses) {
    Set<Product> found = EnumSet.noneOf(Product.class);
    if (licenses != null) {
      for (Product product : Product.values()) {
        if (isTrue(licenses.get(product.attribute()))) {
          found.add(product);
        }
      }
    }
    return LICENSES.computeIfAbsent(Collections.unmodifiableSet(found), shared -> shared);
  }

  private static boolean isTrue(@Nullable ScimValue value) {
    return value == ScimBoolean.TRUE
        || (value instanceof ScimString text && text.value().equalsIgnoreCase("true"));
  }
}
