package dev.scimlet.examples.benchmarks.requests;

/**
 * An addition and a removal of one member, one after the other: the group is kept changed, and
 * keeps its size. The requests ask for answers without members.
 */
final class MemberRequests {

  /** How many requests a run has. */
  static final int OPERATIONS = 2;

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private MemberRequests() {}

  static Task prepare(Library library, int members) throws Exception {
    MemberRows.checkSize(library, members);
    Service service = library.open(Directory.withGroup(members));
    String group = "/Groups/" + Groups.id(members);
    String target = group + "?excludedAttributes=members";
    Call add = Call.patch(target, Groups.add());
    Call remove = Call.patch(target, Groups.remove(Users.NEWCOMER));
    succeed(service, add);
    ExpectedMembers.with(get(service, group), members + 1, Users.NEWCOMER);
    succeed(service, remove);
    ExpectedMembers.without(get(service, group), members, Users.NEWCOMER);
    return () -> {
      service.handle(add);
      return service.handle(remove);
    };
  }

  private static void succeed(Service service, Call call) throws Exception {
    Answer answer = service.handle(call);
    if (answer.status() != NO_CONTENT) {
      Expect.status(OK, answer);
      ExpectedMembers.size(answer.body(), 0);
    }
  }

  private static String get(Service service, String group) throws Exception {
    Answer answer = service.handle(Call.get(group));
    Expect.status(OK, answer);
    return answer.body();
  }
}
