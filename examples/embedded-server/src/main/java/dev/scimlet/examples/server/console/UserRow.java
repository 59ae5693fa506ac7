package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Person;
import dev.scimlet.examples.server.directory.Product;
import dev.scimlet.store.GroupReference;
import java.util.List;
import java.util.Objects;

/**
 * A user as a list shows it; what is unknown is empty.
 *
 * @param link the user's page
 * @param userName the name to sign in with
 * @param name what people call the user
 * @param email the address
 * @param access whether the user may sign in
 * @param licenses the products that the user may use
 * @param billingCode whom to bill
 * @param groups some of the user's groups
 * @param moreGroups how many other groups there are
 */
record UserRow(
    String link,
    String userName,
    String name,
    String email,
    Badge access,
    List<String> licenses,
    String billingCode,
    List<GroupName> groups,
    int moreGroups) {

  private static final int MOST_GROUPS = 3;

  static UserRow of(Person person, List<GroupReference> groups) {
    return new UserRow(
        UserPage.pathOf(person.id()),
        person.userName(),
        Objects.requireNonNullElse(person.name(), ""),
        Objects.requireNonNullElse(person.email(), ""),
        Badge.access(person.active()),
        person.licenses().stream().map(Product::attribute).toList(),
        Objects.requireNonNullElse(person.billingCode(), ""),
        groups.stream().limit(MOST_GROUPS).map(GroupName::of).toList(),
        Math.max(0, groups.size() - MOST_GROUPS));
  }
}
