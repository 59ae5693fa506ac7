package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Ids;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.examples.benchmarks.requests.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers requests out of maps. Not thread-safe. */
final class FloorService implements Service {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  private final ObjectMapper mapper;
  private final Map<String, ObjectNode> users = new HashMap<>();
  private final Map<String, ObjectNode> named = new HashMap<>();
  private final List<ObjectNode> order = new ArrayList<>();
  private final Map<String, IndexedGroup> groups = new HashMap<>();
  private int created;

  private FloorService(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  static FloorService open(ObjectMapper mapper, Directory directory) throws IOException {
    FloorService service = new FloorService(mapper);
    for (String json : directory.users()) {
      service.add((ObjectNode) mapper.readTree(json));
    }
    if (directory.group().isPresent()) {
      ObjectNode group = (ObjectNode) mapper.readTree(directory.group().get());
      service.groups.put(group.get("id").textValue(), IndexedGroup.of(group));
    }
    return service;
  }

  private void add(ObjectNode user) {
    users.put(user.get("id").textValue(), user);
    named.put(user.get("userName").textValue().toLowerCase(Locale.ROOT), user);
    order.add(user);
  }

  @Override
  public Answer handle(Call call) throws IOException {
    Target target = Target.parse(call.target());
    return switch (call.method()) {
      case "POST" -> post(call.content());
      case "PATCH" ->
          target.isOfUsers()
              ? patchUser(target.resourceId(), call.content())
              : patchMembers(target.resourceId(), call.content());
      default -> target.id() == null ? list(target.parameters()) : get(target);
    };
  }

  private Answer post(String body) throws IOException {
    ObjectNode user = (ObjectNode) mapper.readTree(body);
    user.remove("password");
    String id = Ids.ofNew(created++);
    String now = Instant.now().toString();
    user.put("id", id);
    user.putObject("meta")
        .put("resourceType", "User")
        .put("created", now)
        .put("lastModified", now)
        .put("location", Call.BASE + "/Users/" + id);
    users.put(id, user);
    return answer(CREATED, user);
  }

  private Answer patchUser(String id, String body) throws IOException {
    ObjectNode user = UserPatch.apply(user(id).deepCopy(), mapper.readTree(body));
    ((ObjectNode) user.get("meta")).put("lastModified", Instant.now().toString());
    users.put(id, user);
    return answer(OK, user);
  }

  private Answer patchMembers(String id, String body) throws IOException {
    JsonNode operation = MemberOperation.of(mapper.readTree(body));
    if (MemberOperation.isAdd(operation)) {
      group(id).add(MemberOperation.added(operation));
    } else {
      group(id).remove(MemberOperation.removed(operation));
    }
    return new Answer(NO_CONTENT, "");
  }

  private Answer get(Target target) throws IOException {
    String id = target.resourceId();
    return answer(OK, target.isOfUsers() ? user(id) : group(id).group());
  }

  private Answer list(Map<String, String> parameters) throws IOException {
    ObjectNode list = mapper.createObjectNode();
    list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
    String filter = parameters.get("filter");
    if (filter == null) {
      page(list, parameters);
    } else {
      find(list, named.get(Comparison.parse(filter).value().toLowerCase(Locale.ROOT)));
    }
    return answer(OK, list);
  }

  private static void find(ObjectNode list, @Nullable ObjectNode user) {
    list.put("totalResults", user == null ? 0 : 1);
    if (user != null) {
      list.putArray("Resources").add(user);
    }
  }

  private void page(ObjectNode list, Map<String, String> parameters) {
    int from = Integer.parseInt(parameters.getOrDefault("startIndex", "1")) - 1;
    int count = Integer.parseInt(parameters.getOrDefault("count", "0"));
    int to = Math.min(order.size(), from + count);
    list.put("totalResults", order.size())
        .put("startIndex", from + 1)
        .put("itemsPerPage", to - from);
    list.putArray("Resources").addAll(order.subList(from, to));
  }

  private ObjectNode user(String id) {
    return Objects.requireNonNull(users.get(id));
  }

  private IndexedGroup group(String id) {
    return Objects.requireNonNull(groups.get(id));
  }

  private Answer answer(int status, ObjectNode body) throws IOException {
    return new Answer(status, mapper.writeValueAsString(body));
  }
}
