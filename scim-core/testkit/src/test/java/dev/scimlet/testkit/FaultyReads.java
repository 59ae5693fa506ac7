package dev.scimlet.testkit;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Position;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Searches, pages and feeds as they must not be. */
final class FaultyReads {

  private FaultyReads() {}

  /** Compares names in a way of its own, where a filter is but one comparison. */
  private static class ComparesNames extends LockedStore {

    private final Operator operator;
    private final BiPredicate<String, String> holds;

    ComparesNames(Operator operator, BiPredicate<String, String> holds) {
      this.operator = operator;
      this.holds = holds;
    }

    @Override
    boolean matches(Filter filter, StoredResource row) {
      boolean ofNames =
          filter instanceof Filter.Comparison comparison
              && comparison.operator() == operator
              && "displayName".equals(comparison.path().attribute());
      return ofNames
          ? holds.test(text(row.get("displayName")), text(((Filter.Comparison) filter).value()))
          : super.matches(filter, row);
    }
  }

  private static String text(@Nullable ScimValue value) {
    return value instanceof ScimString string ? string.value() : "";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Case is what the JDK, or a database, takes for it. */
  static class FiltersLowerCase extends ComparesNames {
    FiltersLowerCase() {
      super(Operator.EQ, (name, literal) -> lower(name).equals(lower(literal)));
    }
  }

  /** A percent sign is any text, an underscore any character. */
  static class WildcardsWork extends ComparesNames {
    WildcardsWork() {
      super(
          Operator.CO,
          (name, literal) ->
              Pattern.compile(
                      Pattern.quote(lower(literal))
                          .replace("%", "\\E.*\\Q")
                          .replace("_", "\\E.\\Q"),
                      Pattern.DOTALL)
                  .matcher(lower(name))
                  .find());
    }
  }

  /** What is behind the 256th character does not count. */
  static class LongTextsAreCut extends ComparesNames {
    LongTextsAreCut() {
      super(Operator.EQ, (name, literal) -> cut(lower(name)).equals(cut(lower(literal))));
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 256));
  }

  /** A name is unique in lower case. */
  static class UniqueInLowerCase extends LockedStore {
    @Override
    String key(String userName) {
      return lower(userName);
    }
  }

  /** A name is unique up to its 256th character. */
  static class UniqueAtTheStart extends LockedStore {
    @Override
    String key(String userName) {
      return cut(super.key(userName));
    }
  }

  /** Texts are ordered by UTF-16 code unit. */
  static class OrdersByCodeUnit extends LockedStore {
    @Override
    Comparator<Position> order(List<SortKey> sort) {
      Comparator<Position> right = super.order(sort);
      boolean ascending = sort.size() == 1 && sort.get(0).order() == SortKey.Order.ASCENDING;
      return (left, other) -> {
        String one = ascending ? left.keys().get(0) : null;
        String two = ascending ? other.keys().get(0) : null;
        int compared = one == null || two == null ? 0 : one.compareTo(two);
        return compared == 0 ? right.compare(left, other) : compared;
      };
    }
  }

  /** Who has no value comes first, as a database may have it. */
  static class AbsentComesFirst extends LockedStore {
    @Override
    Comparator<Position> order(List<SortKey> sort) {
      Comparator<Position> right = super.order(sort);
      return sort.isEmpty()
          ? right
          : Comparator.<Position, Boolean>comparing(
                  position -> !Objects.isNull(position.keys().get(0)))
              .thenComparing(right);
    }
  }

  /** The order is that of the query, but for ties. */
  static class TiesAreLoose extends LockedStore {
    @Override
    Comparator<Position> order(List<SortKey> sort) {
      SortOrder right = new SortOrder(sort);
      Comparator<Position> turned = Comparator.comparing(Position::id, Comparator.reverseOrder());
      return (left, other) -> {
        boolean tied = left.keys().equals(other.keys());
        return tied ? turned.compare(left, other) : right.compare(left, other);
      };
    }
  }

  /** The last member of a page begins the next one. */
  static class MemberPagesOverlap extends LockedStore {
    @Override
    public synchronized MemberPage members(
        StoreContext context, ResourceKey group, @Nullable String after, int limit) {
      NavigableMap<String, Member> all = tenant(context).membersOf(group);
      NavigableMap<String, Member> rest = after == null ? all : all.tailMap(after, true);
      List<Member> page = rest.values().stream().limit(limit).toList();
      String last = rest.size() > limit ? page.get(limit - 1).value() : null;
      return new MemberPage(page, last != null && last.equals(after) ? null : last);
    }
  }

  /** Every third change is not told. */
  static class FeedSkips extends LockedStore {
    @Override
    public synchronized ChangeFeed.ChangePage changes(
        StoreContext context, @Nullable String after, int limit) {
      ChangeFeed.ChangePage page = super.changes(context, after, limit);
      int from = after == null ? 0 : Integer.parseInt(after);
      List<Change> told = new ArrayList<>();
      for (int i = 0; i < page.changes().size(); i++) {
        if ((from + i) % 3 != 2) {
          told.add(page.changes().get(i));
        }
      }
      return new ChangeFeed.ChangePage(told, page.next());
    }
  }

  /** A page leads to the end of the feed. */
  static class FeedRunsAhead extends LockedStore {
    @Override
    public synchronized ChangeFeed.ChangePage changes(
        StoreContext context, @Nullable String after, int limit) {
      return new ChangeFeed.ChangePage(
          super.changes(context, after, limit).changes(), latest(context));
    }
  }

  /** The end is one before the end. */
  static class FeedRepeats extends LockedStore {
    @Override
    public synchronized String latest(StoreContext context) {
      return Integer.toString(Math.max(0, tenant(context).changes.size() - 1));
    }
  }

  /** A change is told before one that was committed earlier. */
  static class FeedIsOutOfOrder extends LockedStore {
    @Override
    StoredResource write(
        StoreContext context,
        StoredResource old,
        Resource body,
        NavigableMap<String, Member> members) {
      StoredResource now = super.write(context, old, body, members);
      List<Change> changes = tenant(context).changes;
      changes.add(changes.size() - 2, changes.remove(changes.size() - 1));
      return now;
    }
  }

  /** The tenants have one feed. */
  static class FeedIsShared extends LockedStore {
    @Override
    public synchronized ChangeFeed.ChangePage changes(
        StoreContext context, @Nullable String after, int limit) {
      List<Change> all =
          tenants.values().stream().flatMap(tenant -> tenant.changes.stream()).toList();
      int from = after == null ? 0 : Integer.parseInt(after);
      int to = Math.min(all.size(), from + limit);
      return new ChangeFeed.ChangePage(all.subList(Math.min(from, to), to), Integer.toString(to));
    }
  }

  /** What changed nothing is told. */
  static class FeedTellsNothing extends LockedStore {
    @Override
    public synchronized void forget(StoreContext context, String member) {
      tenant(context)
          .groupsOf(member)
          .forEach(
              group ->
                  tenant(context)
                      .note(
                          context,
                          Kind.UPDATED,
                          group.key(),
                          tenant(context).rows.get(group.key())));
      super.forget(context, member);
    }
  }
}
