package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.RequestEvent;

/** What a client asked for. */
public enum LogOperation {

  /** Schemas, resource types or the configuration. */
  DISCOVER,

  /** One resource. */
  READ,

  /** Those resources that meet a filter. */
  SEARCH,

  /** A new resource. */
  CREATE,

  /** Another content of a resource, by PUT. */
  REPLACE,

  /** Changes of a resource, by PATCH. */
  PATCH,

  /** The end of a resource. */
  DELETE,

  /** Several of these in one request. */
  BULK,

  /** What is unknown, since the request was refused before it was understood. */
  REFUSED;

  static LogOperation of(RequestEvent event) {
    Action action = event.action();
    if (action != null) {
      return valueOf(action.name());
    }
    return event.status() < Outcome.LOWEST_ERROR ? BULK : REFUSED;
  }
}
