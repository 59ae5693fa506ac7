package dev.scimlet.examples.server.console;

import dev.scimlet.store.GroupReference;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows everything that is known of a user. */
final class UserPage implements Page {

  private static final int MOST_GROUPS = 200;

  private final StoreView store;
  private final AttributeView attributes;
  private final RecentChanges changes;

  UserPage(ConsoleContext context) {
    this.store = context.storeView();
    this.attributes = new AttributeView(context.engine().registry());
    this.changes = new RecentChanges(context.log());
  }

  /** The page of a user. */
  static String pathOf(String id) {
    return UsersPage.PATH + "/" + id;
  }

  @Override
  public String path() {
    return pathOf("{id}");
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    String id = request.variable("id");
    StoredResource user = store.find(StoreView.USER, id).orElseThrow(Refusal::notFound);
    ScimObject body = user.resource().body();
    List<GroupReference> groups = store.groupsOf(List.of(id)).getOrDefault(id, List.of());
    Map<String, Object> model = new HashMap<>();
    model.put("userName", Objects.requireNonNullElse(body.getString("userName"), id));
    model.put("access", Badge.access(body.get("active") != ScimBoolean.FALSE));
    model.put("groups", groups.stream().limit(MOST_GROUPS).map(GroupName::of).toList());
    model.put("groupCount", Words.counted(groups.size(), "group", "groups"));
    model.put("sections", attributes.sections(user));
    model.put("changes", changes.of(id));
    model.put("log", RecentChanges.link(id));
    return Answer.view("user", model);
  }
}
