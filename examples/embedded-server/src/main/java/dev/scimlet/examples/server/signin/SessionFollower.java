package dev.scimlet.examples.server.signin;

import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ChangeFeed.Change;
import dev.scimlet.store.ChangeFeed.ChangePage;
import dev.scimlet.store.ChangeFeed.Kind;
import dev.scimlet.store.StoreContext;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/**
 * Follows the changes of users, whoever made them on whichever node, and ends the sessions of those
 * who lost their access. The position is kept with the sessions, so that changes which happened
 * while no node ran are not missed. Every node follows: what one has done, another may do again.
 */
final class SessionFollower implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SessionFollower.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int AT_ONCE = 500;

  private final Timer timer = new Timer("sessions of users", true);
  private final ChangeFeed feed;
  private final Supplier<StoreContext> contexts;
  private final String userType;
  private final UserSessions sessions;
  private final ProductDatabase database;

  SessionFollower(
      ChangeFeed feed,
      Supplier<StoreContext> contexts,
      String userType,
      UserSessions sessions,
      ProductDatabase database) {
    this.feed = feed;
    this.contexts = contexts;
    this.userType = userType;
    this.sessions = sessions;
    this.database = database;
  }

  void start() {
    TimerTask following =
        new TimerTask() {
          @Override
          public void run() {
            tryToFollow();
          }
        };
    timer.schedule(following, 0, EVERY.toMillis());
  }

  /** Does what is to be done about all changes until now. */
  synchronized void follow() {
    StoreContext context = contexts.get();
    String position = position(context.tenant()).orElse(null);
    if (position == null) {
      keep(context.tenant(), feed.latest(context));
      return;
    }
    ChangePage page = feed.changes(context, position, AT_ONCE);
    while (!page.changes().isEmpty()) {
      page.changes().stream().filter(this::endsAccess).forEach(this::endSessions);
      keep(context.tenant(), page.next());
      page = feed.changes(context, page.next(), AT_ONCE);
    }
  }

  @Override
  public void close() {
    timer.cancel();
  }

  private boolean endsAccess(Change change) {
    return change.key().resourceType().equals(userType)
        && (change.kind() == Kind.DELETED || Boolean.FALSE.equals(change.active()));
  }

  private void endSessions(Change change) {
    sessions.endAllOf(change.key().id());
  }

  /** Whatever goes wrong, the next time may be better; until then requests look at users anyway. */
  private void tryToFollow() {
    try {
      followOrBeginAnew();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "The changes of users wait.", e);
    }
  }

  /** The feed may be another one than that of the position: somebody put an old copy back. */
  private void followOrBeginAnew() {
    try {
      follow();
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The changes of users are others now; they are followed from here.");
      forget();
    }
  }

  private Optional<String> position(String tenant) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select position from user_session_feed where tenant = ?", tenant)
                    .mapTo(String.class)
                    .findOne());
  }

  private void keep(String tenant, String position) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into user_session_feed (tenant, position) values (?, ?)"
                        + " on conflict (tenant) do update set position = excluded.position",
                    tenant,
                    position));
  }

  private void forget() {
    database.jdbi().useHandle(handle -> handle.execute("delete from user_session_feed"));
  }
}
