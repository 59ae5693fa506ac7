package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.stream.Stream;

/** One member added to a group that a library holds as one resource, or removed from it. */
final class MemberRows {

  static final List<Integer> SIZES = List.of(10, 1_000, 100_000);

  private MemberRows() {}

  static List<Row> all() {
    return Stream.concat(
            SIZES.stream().map(MemberRows::adding), SIZES.stream().map(MemberRows::removing))
        .toList();
  }

  /** Throws if the library would not come to an end. */
  static void checkSize(Library library, int members) {
    if (members > library.mostMembers()) {
      throw new Unsupported("too slow to be measured with " + members + " members");
    }
  }

  private static Row adding(int members) {
    return row(
        "add-member", "add one member to a group of", members, library -> add(library, members));
  }

  private static Row removing(int members) {
    return row(
        "remove-member",
        "remove one member from a group of",
        members,
        library -> remove(library, members));
  }

  private static Row row(String name, String title, int members, Preparation preparation) {
    return Row.sized(Topic.MEMBERS, name, title, members, preparation);
  }

  private static Task add(Library library, int members) throws Exception {
    GroupPatch patch = read(library, members, Groups.add());
    ExpectedMembers.with(library.write(patch.apply()), members + 1, Users.NEWCOMER);
    return settled(library, patch, members);
  }

  private static Task remove(Library library, int members) throws Exception {
    String removed = Groups.removed(members);
    GroupPatch patch = read(library, members, Groups.remove(removed));
    ExpectedMembers.without(library.write(patch.apply()), members - 1, removed);
    return settled(library, patch, members);
  }

  private static GroupPatch read(Library library, int members, String body) throws Exception {
    checkSize(library, members);
    return library.readGroupPatch(Groups.json(members), body);
  }

  private static Task settled(Library library, GroupPatch patch, int members) throws Exception {
    patch.undo();
    ExpectedMembers.size(library.write(patch.group()), members);
    return () -> {
      Object changed = patch.apply();
      patch.undo();
      return changed;
    };
  }
}
