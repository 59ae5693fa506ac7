package dev.scimlet.protocol.internal;

import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;

/** Asks a store, and does what the store leaves undone. */
final class QueryRunner {

  private final MembershipSearch memberships;
  private final Answers answers;

  QueryRunner(MembershipSearch memberships, Answers answers) {
    this.memberships = memberships;
    this.answers = answers;
  }

  SearchPage run(Exchange exchange, Endpoint endpoint, Query query) {
    QueryCompletion completion =
        new QueryCompletion(
            query,
            endpoint.guarantees().maxScan(),
            found -> answers.view(exchange, endpoint, found));
    QueryResult driven = memberships.find(exchange, endpoint, query);
    QueryResult result = driven == null ? endpoint.store().query(exchange.store(), query) : driven;
    try (result) {
      return completion.complete(result);
    }
  }
}
