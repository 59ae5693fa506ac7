package dev.scimlet.examples.server.directory;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.protocol.ChangeEvent;
import dev.scimlet.protocol.ChangeListener;
import dev.scimlet.store.ResourceStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds and counts users and groups for the pages of an administrator. It keeps a line for each of
 * them in memory, up to a kilobyte, so that every search is a walk through memory, whatever the
 * store can do. It reads the store when it is opened, in the background, and then follows its
 * changes. Thread-safe.
 *
 * <p>If there are more than it may keep, it keeps none until it is opened again: the lists come out
 * of the store then, are searched by the start of a name alone, and nothing is counted.
 */
public final class Directory implements ChangeListener, AutoCloseable {

  /** How many lines fit into a small heap. */
  public static final int STANDARD_LIMIT = 200_000;

  private final DirectoryLines lines = new DirectoryLines();
  private final StoreLists lists;
  private final DirectoryFollower follower;

  private Directory(ResourceStore store, Set<String> types, String tenant, long limit) {
    lists = new StoreLists(store, tenant);
    follower = new DirectoryFollower(store, types, tenant, lines, limit);
  }

  /**
   * Opens the directory; it is filled in the background.
   *
   * @param store keeps the resources
   * @param types the names of the resource types that the store keeps; those but User and Group are
   *     of no interest
   * @param tenant whose resources they are
   * @param limit how many users and groups it keeps in memory at most
   * @return the directory; close it before the store
   */
  public static Directory open(ResourceStore store, Set<String> types, String tenant, long limit) {
    Set<String> listed = new TreeSet<>(types);
    listed.retainAll(DirectoryLines.TYPES);
    Directory directory = new Directory(store, listed, tenant, limit);
    directory.follower.start();
    return directory;
  }

  /** Register it, so that a store without a feed of changes is followed too. */
  @Override
  public void changed(ChangeEvent event) {
    follower.changes().changed(event);
  }

  /**
   * Waits a moment until everything that was stored before is seen.
   *
   * @return how far that got; the lists can be asked in any case
   */
  public Freshness refresh() {
    return follower.refresh();
  }

  /** How new the lists are. */
  public enum Freshness {

    /** They show what is stored. */
    PRESENT,

    /** Some changes are not seen yet. */
    BEHIND,

    /** The store is being read for the first time: many are missing. */
    LOADING,

    /** There are too many to keep: lists come out of the store, and nothing is counted. */
    TOO_MANY
  }

  /**
   * Lists users by userName.
   *
   * @param filter which ones; if there are too many to keep, its text alone counts, and is looked
   *     for at the start of userNames
   * @param place where the page is
   * @param limit how many at most; positive
   * @return the page
   * @throws dev.scimlet.store.StoreException if the store is asked and does not answer
   */
  public LinePage<Person> people(PersonFilter filter, LinePlace place, int limit) {
    if (isTooLarge()) {
      return lists.people(filter.text(), place, limit);
    }
    PersonFilter folded =
        new PersonFilter(
            ComparisonKey.folded(filter.text()),
            filter.access(),
            filter.license(),
            ComparisonKey.folded(filter.billingCode()));
    LinePage<PersonLine> page = lines.people().page(line -> line.meets(folded), place, limit);
    return new LinePage<>(
        page.lines().stream().map(PersonLine::person).toList(),
        page.hasPrevious(),
        page.hasNext(),
        page.total());
  }

  /**
   * Lists groups by displayName.
   *
   * @param text what the name contains, in any case, or starts with if there are too many to keep;
   *     empty for all
   * @param place where the page is
   * @param limit how many at most; positive
   * @return the page
   * @throws dev.scimlet.store.StoreException if the store is asked and does not answer
   */
  public LinePage<GroupLine> groups(String text, LinePlace place, int limit) {
    if (isTooLarge()) {
      return lists.groups(text, place, limit);
    }
    String folded = ComparisonKey.folded(text);
    return lines
        .groups()
        .page(line -> ComparisonKey.folded(line.name()).contains(folded), place, limit);
  }

  /**
   * Finds users by their ids.
   *
   * @param ids the ids
   * @return those who exist, by id
   * @throws dev.scimlet.store.StoreException if the store is asked and does not answer
   */
  public Map<String, Person> find(List<String> ids) {
    return isTooLarge() ? lists.find(ids) : lines.find(ids);
  }

  /**
   * Finds a group by its id.
   *
   * @param id the id
   * @return the group, or empty if there is none of that id
   * @throws dev.scimlet.store.StoreException if the store is asked and does not answer
   */
  public Optional<GroupLine> findGroup(String id) {
    return isTooLarge() ? lists.findGroup(id) : lines.groups().find(id);
  }

  /** {@return how many there are of what; empty if there are too many to keep} */
  public Optional<DirectoryNumbers> numbers() {
    if (isTooLarge()) {
      return Optional.empty();
    }
    Map<Product, Long> licenses = new EnumMap<>(Product.class);
    for (Product product : Product.values()) {
      licenses.put(product, 0L);
    }
    long users = 0;
    long disabled = 0;
    for (PersonLine line : lines.people()) {
      users++;
      disabled += line.person().active() ? 0 : 1;
      line.person().licenses().forEach(product -> licenses.merge(product, 1L, Long::sum));
    }
    return Optional.of(new DirectoryNumbers(users, disabled, lines.groups().size(), licenses));
  }

  private boolean isTooLarge() {
    return follower.stage() == DirectoryFollower.Stage.TOO_MANY;
  }

  /** Follows no further. */
  @Override
  public void close() {
    follower.close();
  }
}
