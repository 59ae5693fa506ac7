package dev.scimlet.testkit;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/** Reads all members of a group, page by page. */
final class MemberPages {

  private static final int PAGE = 97;

  private MemberPages() {}

  static List<Member> all(Scene scene, ResourceKey group) {
    return all(scene, group, PAGE, () -> {});
  }

  /** Does something between the pages. */
  static List<Member> all(Scene scene, ResourceKey group, int size, Runnable meanwhile) {
    List<Member> members = new ArrayList<>();
    String after = null;
    do {
      MemberPage page = scene.memberships().members(scene.context(), group, after, size);
      members.addAll(page.members());
      after = page.next();
      meanwhile.run();
    } while (after != null);
    return members;
  }

  static List<String> values(Scene scene, ResourceKey group) {
    return all(scene, group).stream().map(Member::value).toList();
  }
}
