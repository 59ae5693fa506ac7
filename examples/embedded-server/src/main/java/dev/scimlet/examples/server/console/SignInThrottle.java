package dev.scimlet.examples.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing the password slow. Some attempts are free, each further one must wait longer than
 * the one before: for the client's address, and for all addresses together. A browser in which the
 * administrator has signed in before is counted by itself and waits for nobody else, no wait grows
 * for ever, and an attempt that comes too early does not make it longer: nobody is locked out.
 * Thread-safe.
 */
final class SignInThrottle {

  private static final Limit OF_GUEST = new Limit(5, Duration.ofMinutes(1));
  private static final Limit OF_ALL = new Limit(50, Duration.ofSeconds(10));
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int GUESTS = 10_000;

  private final Clock clock;
  private final Map<Guest, Attempts> guests = new Recent();
  private Attempts strangers = Attempts.NONE;

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks whether somebody may try to sign in. Who may has failed until {@link #succeeded} says
   * otherwise: attempts at the same time count.
   *
   * @return how long to wait; empty for those who may try now
   */
  synchronized Optional<Duration> tryAgainAfter(Guest guest) {
    Instant now = clock.instant();
    Attempts own = guests.getOrDefault(guest, Attempts.NONE).at(now);
    Duration wait = own.waiting(now);
    if (guest.kind() == Guest.Kind.STRANGER) {
      strangers = strangers.at(now);
      wait = longer(wait, strangers.waiting(now));
    }
    if (!wait.isZero()) {
      return Optional.of(wait);
    }
    guests.put(guest, own.and(now, OF_GUEST));
    if (guest.kind() == Guest.Kind.STRANGER) {
      strangers = strangers.and(now, OF_ALL);
    }
    return Optional.empty();
  }

  /** Says that the last attempt of a guest was the administrator's. */
  synchronized void succeeded(Guest guest) {
    guests.remove(guest);
    if (guest.kind() == Guest.Kind.STRANGER) {
      strangers = strangers.withoutLast();
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * How attempts are slowed down.
   *
   * @param free how many there are without a wait
   * @param longest the longest wait
   */
  private record Limit(int free, Duration longest) {

    Duration after(int count) {
      int further = count - free;
      if (further < 0) {
        return Duration.ZERO;
      }
      Duration wait = Duration.ofSeconds(1L << Math.min(further, 20));
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  /**
   * What was tried.
   *
   * @param count how often
   * @param last when for the last time
   * @param next when it may be tried again
   */
  private record Attempts(int count, Instant last, Instant next) {

    static final Attempts NONE = new Attempts(0, Instant.EPOCH, Instant.EPOCH);

    /** Nobody waits until a clock that was set back is there again. */
    Attempts at(Instant now) {
      boolean isFuture = last.isAfter(now.plus(OF_GUEST.longest));
      return isFuture || last.plus(FORGOTTEN).isBefore(now) ? NONE : this;
    }

    Duration waiting(Instant now) {
      return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    Attempts and(Instant now, Limit limit) {
      return new Attempts(count + 1, now, now.plus(limit.after(count + 1)));
    }

    Attempts withoutLast() {
      return new Attempts(Math.max(0, count - 1), last, Instant.EPOCH);
    }
  }

  /** Remembers the guests of late, as many as take little memory. */
  private static final class Recent extends LinkedHashMap<Guest, Attempts> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Guest, Attempts> eldest) {
      return size() > GUESTS;
    }
  }
}
