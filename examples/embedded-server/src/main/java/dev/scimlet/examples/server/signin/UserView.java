package dev.scimlet.examples.server.signin;

import dev.scimlet.lucid.LucidUser;
import dev.scimlet.resource.Name;
import dev.scimlet.resource.User;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user is shown of themselves.
 *
 * @param name what to call them
 * @param userName the userName
 * @param billingCode the code under which they are billed, or null
 * @param licences the products that they may use
 */
record UserView(String name, String userName, @Nullable String billingCode, List<String> licences) {

  static UserView of(StoredResource user) {
    User core = User.of(user.resource());
    LucidUser lucid = LucidUser.of(user.resource());
    String userName = String.valueOf(core.userName());
    return new UserView(
        Stream.of(core.displayName(), core.name().formatted(), fullName(core.name()), userName)
            .filter(name -> name != null && !name.isBlank())
            .findFirst()
            .orElse(userName),
        userName,
        lucid.billingCode(),
        licences(lucid));
  }

  private static String fullName(Name name) {
    return Stream.of(name.givenName(), name.familyName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static List<String> licences(LucidUser lucid) {
    List<String> licences = new ArrayList<>();
    addTo(licences, lucid.hasLucidchart(), "Lucidchart");
    addTo(licences, lucid.hasLucidspark(), "Lucidspark");
    addTo(licences, lucid.hasLucidscaleExplorer(), "Lucidscale Explorer");
    addTo(licences, lucid.hasLucidscaleCreator(), "Lucidscale Creator");
    return licences;
  }

  private static void addTo(List<String> licences, boolean licensed, String product) {
    if (licensed) {
      licences.add(product);
    }
  }
}
