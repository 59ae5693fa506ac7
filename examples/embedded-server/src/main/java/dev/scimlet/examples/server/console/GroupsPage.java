package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.directory.GroupLine;
import dev.scimlet.examples.server.directory.LinePage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists and searches groups. */
final class GroupsPage implements Page {

  static final String PATH = "/admin/groups";

  /** To count further costs more than it tells. */
  static final int MOST_COUNTED = 1_000;

  private static final int ROWS = 25;

  /**
   * A group as the list shows it.
   *
   * @param link its page
   * @param name its name
   * @param members how many members it has
   */
  record Row(String link, String name, String members) {}

  private final Directory directory;
  private final StoreView store;

  GroupsPage(ConsoleContext context) {
    this.directory = context.directory();
    this.store = context.storeView();
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    String text = request.query().find("text").orElse("");
    Directory.Freshness freshness = directory.refresh();
    LinePage<GroupLine> page = directory.groups(text, PagePlace.read(request.query()), ROWS);
    Map<String, Object> model = new HashMap<>();
    List<Row> rows = page.lines().stream().map(this::row).toList();
    model.put("rows", rows);
    model.put("total", Words.counted(page.total(), "group", "groups", "Groups"));
    model.put("freshness", freshness.name());
    model.put("text", text);
    model.putAll(
        PagePlace.links(
            new Link(PATH).with("text", text),
            page,
            group -> new PagePlace(group.name(), group.id())));
    return Answer.view("groups", model);
  }

  private Row row(GroupLine group) {
    return new Row(GroupPage.pathOf(group.id()), group.name(), members(store, group.id()));
  }

  /** How many members a group has, in words. */
  static String members(StoreView store, String group) {
    int number = store.countMembers(group, MOST_COUNTED);
    return number > MOST_COUNTED ? "more than " + Words.number(MOST_COUNTED) : Words.number(number);
  }
}
