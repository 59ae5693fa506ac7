package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.directory.Person;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.StoredResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows a group and its members, a page at a time. */
final class GroupPage implements Page {

  private static final int ROWS = 100;

  /**
   * A member as the list shows it.
   *
   * @param link its page; empty if it has none
   * @param name its name, or else its id
   * @param description what else is known of it
   * @param states whether it may sign in, if it is a user
   */
  record Row(String link, String name, String description, List<Badge> states) {}

  private final Directory directory;
  private final StoreView store;
  private final AttributeView attributes;
  private final RecentChanges changes;

  GroupPage(ConsoleContext context) {
    this.directory = context.directory();
    this.store = context.storeView();
    this.attributes = new AttributeView(context.engine().registry());
    this.changes = new RecentChanges(context.log());
  }

  /** The page of a group. */
  static String pathOf(String id) {
    return GroupsPage.PATH + "/" + id;
  }

  @Override
  public String path() {
    return pathOf("{id}");
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    String id = request.variable("id");
    StoredResource group = store.find(StoreView.GROUP, id).orElseThrow(Refusal::notFound);
    String after = request.query().find("after").orElse(null);
    MemberPage members = store.members(id, after, ROWS);
    directory.refresh();
    Map<String, Object> model = new HashMap<>();
    model.put(
        "name", Objects.requireNonNullElse(group.resource().body().getString("displayName"), id));
    model.put("memberCount", GroupsPage.members(store, id));
    model.put("rows", rows(members.members()));
    model.put("start", after == null ? "" : pathOf(id));
    model.put(
        "next",
        members.next() == null ? "" : new Link(pathOf(id)).with("after", members.next()).address());
    model.put("sections", attributes.sections(group));
    model.put("changes", changes.of(id));
    model.put("log", RecentChanges.link(id));
    return Answer.view("group", model);
  }

  private List<Row> rows(List<Member> members) {
    Map<String, Person> people = directory.find(members.stream().map(Member::value).toList());
    return members.stream().map(member -> row(member.value(), people)).toList();
  }

  private Row row(String id, Map<String, Person> people) {
    Person person = people.get(id);
    if (person != null) {
      return new Row(
          UserPage.pathOf(id),
          person.userName(),
          Objects.requireNonNullElse(person.name(), ""),
          List.of(Badge.access(person.active())));
    }
    return directory
        .findGroup(id)
        .map(group -> new Row(pathOf(id), group.name(), "Group", List.of()))
        .orElseGet(() -> new Row("", id, "", List.of()));
  }
}
