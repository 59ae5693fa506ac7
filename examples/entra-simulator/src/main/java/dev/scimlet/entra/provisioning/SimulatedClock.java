package dev.scimlet.entra.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes as another one does, and can be put forward. Thread-safe. */
public final class SimulatedClock implements InstantSource {

  private final InstantSource base;
  private volatile Duration offset;

  SimulatedClock(InstantSource base, Duration offset) {
    this.base = base;
    this.offset = offset;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  /** How far it is ahead of the clock that it follows. */
  Duration offset() {
    return offset;
  }

  /** Puts the clock forward to a moment; nothing happens if that has passed. */
  synchronized void forwardTo(Instant moment) {
    Duration missing = Duration.between(instant(), moment);
    if (!missing.isNegative()) {
      offset = offset.plus(missing);
    }
  }
}
