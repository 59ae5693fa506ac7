package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;
import static dev.scimlet.entra.check.PatchBody.withoutValue;
import static dev.scimlet.entra.check.ValidatorUserChecks.SOURCE;
import static dev.scimlet.entra.check.ValidatorUserChecks.compare;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The SCIM Validator's tests of changing users. */
final class ValidatorPatchChecks {

  private static final String MANAGER = Uris.ENTERPRISE + ":manager";
  private static final String REMEDY = "The Validator reads the user again after each PATCH.";

  private ValidatorPatchChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.VALIDATOR)
        .must(
            "validator-patch-replace",
            "All attributes are replaced by one request",
            SOURCE + "Patch User – Replace Attributes (Verbose Request)",
            ValidatorPatchChecks::replace)
        .must(
            "validator-patch-username",
            "userName is changed by a value without a path",
            SOURCE + "Update User userName",
            ValidatorPatchChecks::userName)
        .must(
            "validator-patch-disable",
            "A user is disabled",
            SOURCE + "Patch User – Disable User",
            ValidatorPatchChecks::disable)
        .must(
            "validator-patch-add",
            "All attributes are added to a user that has only a userName",
            SOURCE + "Patch User – Add Attributes Verbose Request",
            ValidatorPatchChecks::add)
        .must(
            "validator-patch-remove",
            "All attributes that are not required are removed",
            SOURCE + "Patch User – Remove Attributes",
            ValidatorPatchChecks::remove)
        .must(
            "validator-manager-add",
            "A manager is added as a text",
            SOURCE + "Patch User – Add Manager",
            session -> manager(session, "add"))
        .must(
            "validator-manager-replace",
            "A manager is replaced by a text",
            SOURCE + "Patch User – Replace Manager",
            session -> manager(session, "add", "replace"))
        .must(
            "validator-manager-remove",
            "A manager is cleared by an empty text and by an empty value",
            SOURCE + "Patch User – Remove Manager",
            ValidatorPatchChecks::removeManager)
        .advice(
            "validator-patch-body",
            "A PATCH of a user is answered 200 with the user",
            SOURCE + "field report of 2023",
            ValidatorPatchChecks::body)
        .list();
  }

  private static Made full(Session session, List<GeneratedValue> values) {
    return session.made(session.post("/Users", UserAssembly.body(values)));
  }

  private static ObjectNode[] operations(String op, List<GeneratedValue> values) {
    return values.stream()
        .map(each -> operation(op, each.path(), each.value()))
        .toArray(ObjectNode[]::new);
  }

  private static void replace(Session session) {
    Made user = full(session, UserGenerator.values(session));
    List<GeneratedValue> values = UserGenerator.values(session);
    session.change(user, REMEDY, operations("replace", values));
    compare(session.read(user), values);
  }

  private static void userName(Session session) {
    Made user = session.user();
    String name = session.names().address();
    session.change(user, REMEDY, withoutPath("replace", Json.object("userName", name)));
    session.read(user).has("userName", name, REMEDY);
  }

  private static void disable(Session session) {
    Made user = session.user();
    session.change(user, REMEDY, operation("replace", "active", false));
    session.read(user).has("active", false, REMEDY);
  }

  private static void add(Session session) {
    String name = session.names().address();
    ObjectNode body = Json.object("schemas", List.of(Uris.USER), "userName", name);
    Made user =
        session.made(
            session
                .post("/Users", body)
                .status("A user needs nothing but a userName: the rest is added later.", 201));
    List<GeneratedValue> values =
        UserGenerator.values(session).stream()
            .filter(each -> !each.path().equals("userName"))
            .toList();
    session.change(user, REMEDY, operations("add", values));
    compare(session.read(user), values);
  }

  /** What the schema requires is left alone: that the Validator tries it is a known fault of it. */
  private static void remove(Session session) {
    List<GeneratedValue> values = UserGenerator.values(session);
    Made user = full(session, values);
    List<String> paths =
        values.stream()
            .filter(each -> !each.isRequired() && !each.path().equals("active"))
            .map(GeneratedValue::element)
            .distinct()
            .filter(path -> !path.equals("userName"))
            .toList();
    session.change(
        user,
        REMEDY,
        paths.stream().map(path -> withoutValue("remove", path)).toArray(ObjectNode[]::new));
    Answer read = session.read(user);
    paths.forEach(path -> read.lacks(path, "It was removed. " + REMEDY));
  }

  private static void manager(Session session, String... ops) {
    Made user = session.user();
    String remedy = "The Validator's managers do not exist: store the id as it is.";
    for (String op : ops) {
      String id = session.names().capitals();
      session.change(user, remedy, operation(op, MANAGER, id));
      session.read(user).has(MANAGER + ".value", id, remedy);
    }
  }

  private static void removeManager(Session session) {
    Made user = session.user();
    for (Object empty : new Object[] {"", Json.object("value", "")}) {
      session.change(user, REMEDY, operation("add", MANAGER, session.names().capitals()));
      session.change(user, REMEDY, operation("replace", MANAGER, empty));
      session.read(user).lacks(MANAGER + ".value", REMEDY);
    }
  }

  private static void body(Session session) {
    Made user = session.user();
    session
        .patch(user, operation("replace", "displayName", "Renamed"))
        .status("The Validator was seen to want a body, though 204 is as right.", 200)
        .resource("It holds the whole user.");
  }
}
