package dev.scimlet.store;

import dev.scimlet.attribute.ScimType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something a store cannot do. Nothing of it was done.
 *
 * <p>The kinds are closed: the engine translates each of them into an answer, in one place. Their
 * messages are for the log of the operator, not for clients.
 */
public abstract sealed class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** There is no resource of the key. The client gets 404. */
  public static final class NotFound extends StoreException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public NotFound() {
      super("There is no such resource.", null);
    }
  }

  /** The id is taken. The engine makes another one and tries again. */
  public static final class Exists extends StoreException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public Exists() {
      super("The id is taken.", null);
    }
  }

  /** Another resource has the value of a unique attribute. The client gets 409 uniqueness. */
  public static final class Uniqueness extends StoreException {

    private static final long serialVersionUID = 1L;

    private final String attribute;

    /**
     * Makes the exception.
     *
     * @param attribute the canonical name of the attribute; the client is told
     */
    public Uniqueness(String attribute) {
      super("Another resource has the same " + attribute + ".", null);
      this.attribute = attribute;
    }

    /** {@return the canonical name of the attribute} */
    public String attribute() {
      return attribute;
    }
  }

  /**
   * The resource has another version than expected. The engine reads again and repeats, unless the
   * client named the version: then it gets 412.
   */
  public static final class VersionMismatch extends StoreException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public VersionMismatch() {
      super("The resource was changed in the meantime.", null);
    }
  }

  /** The store lost a race, for instance a serialization failure. The engine runs it again. */
  public static final class Conflict extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param cause what the database said, or null
     */
    public Conflict(@Nullable Throwable cause) {
      super("The store asks to run this again.", cause);
    }
  }

  /** The store cannot be reached. The client gets 503 with Retry-After. */
  public static final class Unavailable extends StoreException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Makes the exception.
     *
     * @param retryAfter when it is worth trying again
     * @param cause what went wrong, or null
     */
    public Unavailable(Duration retryAfter, @Nullable Throwable cause) {
      super("The store is not available.", cause);
      this.retryAfter = retryAfter;
    }

    /** {@return when it is worth trying again} */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The query would take too much work. The client gets 400 tooMany. */
  public static final class TooCostly extends StoreException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public TooCostly() {
      super("The query would take too much work.", null);
    }
  }

  /**
   * The host refuses the change for a reason of its own, for instance a licence limit or a
   * protected account. The client gets the status, the detail and, if there is one, the {@code
   * scimType} (RFC 7644 section 3.12): {@code sensitive} with 403 says for instance that a filter
   * must not hold such data (section 7.5.2).
   */
  public static final class Refused extends StoreException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable ScimType scimType;

    /**
     * Makes the exception without a kind.
     *
     * @param status the HTTP status, from 400 to 499
     * @param detail what the client is told; contains no secret
     * @throws IllegalArgumentException if the status is no client error
     */
    public Refused(int status, String detail) {
      this(status, null, detail);
    }

    /**
     * Makes the exception.
     *
     * @param status the HTTP status, from 400 to 499
     * @param scimType the kind of error, or null if there is none for it
     * @param detail what the client is told; contains no secret
     * @throws IllegalArgumentException if the status is no client error
     */
    public Refused(int status, @Nullable ScimType scimType, String detail) {
      super(detail, null);
      if (status < 400 || status > 499) {
        throw new IllegalArgumentException("A refusal has a status from 400 to 499.");
      }
      this.status = status;
      this.scimType = scimType;
    }

    /** {@return the HTTP status} */
    public int status() {
      return status;
    }

    /** {@return the kind of error, or null if there is none for it} */
    public @Nullable ScimType scimType() {
      return scimType;
    }
  }
}
