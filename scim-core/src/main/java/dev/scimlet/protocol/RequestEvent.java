package dev.scimlet.protocol;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.Authorizer.Action;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request, for logs, metrics and the operator who wants to know what clients
 * really send. It holds no attribute value, unless {@link EventDetail#DEBUG} adds an explanation.
 *
 * @param principal the client, or null if it was not authenticated
 * @param method the HTTP method
 * @param action what the client wanted to do, or null if it was refused before that was known
 * @param resourceType the name of the resource type, or null if the path names none
 * @param id the id of the resource, or null if there is none
 * @param status the HTTP status of the answer
 * @param scimType the kind of error, or null
 * @param detail what the client was told of the error, or null
 * @param repairs the leniencies that were needed, in order
 * @param duration how long it took
 * @param failure what went wrong inside the server, for status 500 and 503, or null; for a bulk
 *     request, whose own status is 200, what went wrong first in its operations
 * @param explanation how a PATCH or PUT was understood and what it changed, under {@link
 *     EventDetail#DEBUG}; otherwise null
 */
public record RequestEvent(
    @Nullable Principal principal,
    String method,
    @Nullable Action action,
    @Nullable String resourceType,
    @Nullable String id,
    int status,
    @Nullable ScimType scimType,
    @Nullable String detail,
    List<FiredRepair> repairs,
    Duration duration,
    @Nullable Throwable failure,
    @Nullable Explanation explanation) {

  /**
   * A leniency and the place where it was needed.
   *
   * @param repair the leniency
   * @param where the attribute, or null if it concerns the request as a whole
   */
  public record FiredRepair(Repair repair, @Nullable AttributePath where) {}

  /**
   * Copies and checks the components.
   *
   * @param principal as the component
   * @param method as the component
   * @param action as the component
   * @param resourceType as the component
   * @param id as the component
   * @param status as the component
   * @param scimType as the component
   * @param detail as the component
   * @param repairs as the component
   * @param duration as the component
   * @param failure as the component
   * @param explanation as the component
   */
  public RequestEvent {
    repairs = List.copyOf(repairs);
  }
}
