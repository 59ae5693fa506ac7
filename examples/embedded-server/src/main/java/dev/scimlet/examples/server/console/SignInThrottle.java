package dev.scimlet.examples.server.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing the password slow. Some attempts are free, each further one must wait longer than
 * the one before: for the client's address, and for all addresses together. No wait grows for ever,
 * an attempt that comes too early does not make it longer, and an address from which the
 * administrator has signed in does not wait for others: nobody is locked out. Thread-safe.
 */
final class SignInThrottle {

  private static final Limit OF_ADDRESS = new Limit(5, Duration.ofMinutes(1));
  private static final Limit OF_ALL = new Limit(50, Duration.ofSeconds(10));
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int ADDRESSES = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final Clock clock;
  private final Map<String, Attempts> addresses = new Recent<>();
  private final Map<String, Boolean> trusted = new Recent<>();
  private Attempts all = Attempts.NONE;

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks whether somebody may try to sign in. Who may has failed until {@link #succeeded} says
   * otherwise: attempts at the same time count.
   *
   * @return how long to wait; empty for those who may try now
   */
  synchronized Optional<Duration> tryAgainAfter(String address) {
    String network = network(address);
    Instant now = clock.instant();
    Attempts own = addresses.getOrDefault(network, Attempts.NONE).at(now);
    all = all.at(now);
    Duration wait = own.waiting(now);
    if (!trusted.containsKey(network) && all.waiting(now).compareTo(wait) > 0) {
      wait = all.waiting(now);
    }
    if (!wait.isZero()) {
      return Optional.of(wait);
    }
    addresses.put(network, own.and(now, OF_ADDRESS));
    all = all.and(now, OF_ALL);
    return Optional.empty();
  }

  /** Says that the last attempt from an address was the administrator's. */
  synchronized void succeeded(String address) {
    String network = network(address);
    addresses.remove(network);
    trusted.put(network, true);
    all = all.withoutLast();
  }

  /** Whoever has one address of IPv6 has all of its network. */
  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    } catch (UnknownHostException e) {
      return address;
    }
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

    Attempts at(Instant now) {
      return last.plus(FORGOTTEN).isBefore(now) ? NONE : this;
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

  /** Remembers so many keys as memory allows, the last used ones. */
  private static final class Recent<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > ADDRESSES;
    }
  }
}
