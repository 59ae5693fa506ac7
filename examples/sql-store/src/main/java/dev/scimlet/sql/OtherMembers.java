package dev.scimlet.sql;

import dev.scimlet.store.Member;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes the members of a group that do not stay. */
final class OtherMembers {

  private static final int AT_ONCE = 500;

  private OtherMembers() {}

  /** Reads members of the group behind one of them, in their order. */
  @FunctionalInterface
  interface Pages {

    List<Member> behind(@Nullable String last, int limit) throws SQLException;
  }

  /** Removes members, and tells how many there were. */
  @FunctionalInterface
  interface Removal {

    int of(Collection<String> ids) throws SQLException;
  }

  /** Reads the members page by page, so that a large group is never in memory. */
  static int remove(Collection<Member> kept, Pages pages, Removal removal) throws SQLException {
    Set<String> ids = new HashSet<>();
    kept.forEach(member -> ids.add(member.value()));
    int removed = 0;
    String last = null;
    List<Member> page;
    do {
      page = pages.behind(last, AT_ONCE);
      List<String> gone = new ArrayList<>();
      for (Member member : page) {
        last = member.value();
        if (!ids.contains(last)) {
          gone.add(last);
        }
      }
      removed += removal.of(gone);
    } while (page.size() == AT_ONCE);
    return removed;
  }
}
