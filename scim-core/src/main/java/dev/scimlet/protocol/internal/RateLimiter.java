package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RateLimit;
import dev.scimlet.protocol.ScimException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket of permits for each principal, filled steadily. */
final class RateLimiter {

  private record BucketKey(String tenant, String name) {}

  private static final class Bucket {
    private double permits;
    private Instant filled;

    private Bucket(double permits, Instant filled) {
      this.permits = permits;
      this.filled = filled;
    }
  }

  private final RateLimit limit;
  private final Clock clock;
  private final Map<BucketKey, Bucket> buckets = new ConcurrentHashMap<>();

  RateLimiter(RateLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  void require(Principal principal) {
    BucketKey key = new BucketKey(principal.tenant(), principal.name());
    Bucket bucket =
        buckets.computeIfAbsent(key, absent -> new Bucket(limit.burst(), clock.instant()));
    synchronized (bucket) {
      fill(bucket);
      if (bucket.permits < 1) {
        throw ScimException.of(429, "Too many requests; try again later.")
            .withHeader("Retry-After", Long.toString(secondsToWait(bucket)));
      }
      bucket.permits -= 1;
    }
  }

  private void fill(Bucket bucket) {
    Instant now = clock.instant();
    double seconds = Duration.between(bucket.filled, now).toNanos() / 1e9;
    bucket.permits =
        Math.min(limit.burst(), bucket.permits + Math.max(0, seconds) * limit.perSecond());
    bucket.filled = now;
  }

  private long secondsToWait(Bucket bucket) {
    return Math.max(1, (long) Math.ceil((1 - bucket.permits) / limit.perSecond()));
  }
}
