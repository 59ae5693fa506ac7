package dev.scimlet.examples.benchmarks.charon;

import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wso2.charon3.core.exceptions.BadRequestException;
import org.wso2.charon3.core.exceptions.CharonException;
import org.wso2.charon3.core.exceptions.NotFoundException;
import org.wso2.charon3.core.extensions.UserManager;
import org.wso2.charon3.core.objects.Group;
import org.wso2.charon3.core.objects.User;
import org.wso2.charon3.core.objects.plainobjects.GroupsGetResponse;
import org.wso2.charon3.core.objects.plainobjects.UsersGetResponse;
import org.wso2.charon3.core.utils.CopyUtil;
import org.wso2.charon3.core.utils.codeutils.ExpressionNode;
import org.wso2.charon3.core.utils.codeutils.Node;
import org.wso2.charon3.core.utils.codeutils.PatchOperation;
import org.wso2.charon3.core.utils.codeutils.SearchRequest;

/**
 * The application's half: users with an index on userName and in the order of their coming, and
 * groups. Not thread-safe.
 */
final class Stored implements UserManager {

  private static final int MOST_CREATED = 1_024;

  private final Map<String, User> users = new HashMap<>();
  private final Map<String, User> named = new HashMap<>();
  private final Map<Integer, User> made = new HashMap<>();
  private final List<User> order = new ArrayList<>();
  private final Map<String, Group> groups = new HashMap<>();
  private int created;

  void add(User user) throws CharonException {
    users.put(user.getId(), user);
    named.put(key(user.getUserName()), user);
    order.add(user);
  }

  void put(Group group) throws CharonException {
    groups.put(group.getId(), group);
  }

  /**
   * Charon chooses the id: so that the store does not grow, later users take earlier ones' places.
   */
  @Override
  public User createUser(User user, Map<String, Boolean> wanted) {
    made.put(created++ % MOST_CREATED, user);
    return user;
  }

  @Override
  public User getUser(String id, Map<String, Boolean> wanted)
      throws CharonException, NotFoundException {
    return (User) CopyUtil.deepCopy(found(users.get(id)));
  }

  @Override
  public User updateUser(User user, Map<String, Boolean> wanted) throws CharonException {
    users.put(user.getId(), user);
    return user;
  }

  @Override
  public User updateUser(User user, Map<String, Boolean> wanted, List<String> simple)
      throws CharonException {
    return updateUser(user, wanted);
  }

  @Override
  public void deleteUser(String id) {
    users.remove(id);
  }

  @Override
  public UsersGetResponse listUsersWithGET(
      @Nullable Node filter,
      Integer startIndex,
      Integer count,
      @Nullable String sortBy,
      @Nullable String sortOrder,
      @Nullable String domain,
      Map<String, Boolean> wanted) {
    if (filter != null) {
      List<User> found = found(filter);
      return new UsersGetResponse(found.size(), found);
    }
    int from = startIndex - 1;
    int to = Math.min(order.size(), from + count);
    return new UsersGetResponse(order.size(), new ArrayList<>(order.subList(from, to)));
  }

  private List<User> found(Node filter) {
    if (filter instanceof ExpressionNode comparison
        && comparison.getOperation().equals("eq")
        && comparison.getAttributeValue().endsWith(":userName")) {
      User user = named.get(key(comparison.getValue()));
      return user == null ? new ArrayList<>() : new ArrayList<>(List.of(user));
    }
    throw new Unsupported("no index for the filter");
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }

  private static <T> T found(@Nullable T resource) throws NotFoundException {
    if (resource == null) {
      throw new NotFoundException("There is none.");
    }
    return resource;
  }

  @Override
  public Group getGroup(String id, Map<String, Boolean> wanted) throws NotFoundException {
    return found(groups.get(id));
  }

  @Override
  public Group createGroup(Group group, Map<String, Boolean> wanted) throws CharonException {
    put(group);
    return group;
  }

  @Override
  public Group updateGroup(Group before, Group after, Map<String, Boolean> wanted)
      throws CharonException {
    put(after);
    return after;
  }

  @Override
  public Group patchGroup(
      String id,
      String name,
      Map<String, List<PatchOperation>> operations,
      Map<String, Boolean> wanted)
      throws CharonException, BadRequestException, NotFoundException {
    Group group = (Group) CopyUtil.deepCopy(getGroup(id, wanted));
    MemberOperations.apply(group, operations);
    put(group);
    return group;
  }

  @Override
  public void deleteGroup(String id) {
    groups.remove(id);
  }

  @Override
  public UsersGetResponse listUsersWithPost(SearchRequest search, Map<String, Boolean> wanted) {
    throw new Unsupported("no search");
  }

  @Override
  public GroupsGetResponse listGroupsWithPost(SearchRequest search, Map<String, Boolean> wanted) {
    throw new Unsupported("no search");
  }

  @Override
  public User getMe(String name, Map<String, Boolean> wanted) {
    throw new Unsupported("nobody");
  }

  @Override
  public User createMe(User user, Map<String, Boolean> wanted) {
    throw new Unsupported("nobody");
  }

  @Override
  public User updateMe(User user, Map<String, Boolean> wanted) {
    throw new Unsupported("nobody");
  }

  @Override
  public void deleteMe(String name) {
    throw new Unsupported("nobody");
  }
}
