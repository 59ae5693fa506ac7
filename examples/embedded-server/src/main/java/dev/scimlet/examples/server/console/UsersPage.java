package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.directory.LinePage;
import dev.scimlet.examples.server.directory.Person;
import dev.scimlet.examples.server.directory.PersonFilter;
import dev.scimlet.examples.server.directory.PersonFilter.Access;
import dev.scimlet.examples.server.directory.Product;
import dev.scimlet.store.GroupReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and searches users. */
final class UsersPage implements Page {

  static final String PATH = "/admin/users";

  private static final int ROWS = 50;
  private static final List<String> NAMES = List.of("text", "access", "license", "billing");

  private final Directory directory;
  private final StoreView store;

  UsersPage(ConsoleContext context) {
    this.directory = context.directory();
    this.store = context.storeView();
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    Parameters query = request.query();
    Directory.Freshness freshness = directory.refresh();
    PersonFilter filter = filter(query, freshness);
    LinePage<Person> page = directory.people(filter, PagePlace.read(query), ROWS);
    Map<String, Object> model = new HashMap<>();
    model.put("rows", rows(page.lines()));
    model.put("total", Words.counted(page.total(), "user", "users", "Users"));
    model.put("freshness", freshness.name());
    model.put("filtered", !filter.isEverybody());
    model.putAll(PagePlace.links(new Link(PATH).withAll(query, NAMES), page, UsersPage::place));
    model.put("text", filter.text());
    model.put("billing", filter.billingCode());
    model.put("accesses", Choice.of(Access.class, filter.access()));
    model.put("licenses", Choice.of(products(), "Any product", attribute(filter.license())));
    return Answer.view("users", model);
  }

  private List<UserRow> rows(List<Person> people) {
    Map<String, List<GroupReference>> groups =
        store.groupsOf(people.stream().map(Person::id).toList());
    return people.stream()
        .map(person -> UserRow.of(person, groups.getOrDefault(person.id(), List.of())))
        .toList();
  }

  private static PagePlace place(Person person) {
    return new PagePlace(person.userName(), person.id());
  }

  private static PersonFilter filter(Parameters query, Directory.Freshness freshness) {
    PersonFilter filter = filter(query);
    // A bookmark may ask for more than can be searched; the form shows what is.
    return freshness == Directory.Freshness.TOO_MANY
        ? new PersonFilter(filter.text(), Access.ANY, null, "")
        : filter;
  }

  private static PersonFilter filter(Parameters query) {
    return new PersonFilter(
        query.find("text").orElse(""),
        Choice.read(Access.class, query, "access").orElse(Access.ANY),
        query.find("license").map(UsersPage::product).orElse(null),
        query.find("billing").orElse(""));
  }

  private static Product product(String name) {
    return Product.find(name)
        .orElseThrow(() -> Refusal.badRequest("There is no such choice of license."));
  }

  private static List<String> products() {
    return Arrays.stream(Product.values()).map(Product::attribute).toList();
  }

  private static @Nullable String attribute(@Nullable Product product) {
    return product == null ? null : product.attribute();
  }
}
