package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            found -> views(exchange, endpoint, query.filter(), found));
    QueryResult driven = memberships.find(exchange, endpoint, query);
    QueryResult result = driven == null ? endpoint.store().query(exchange.store(), query) : driven;
    try (result) {
      return completion.complete(result);
    }
  }

  private List<AttributeSource> views(
      Exchange exchange, Endpoint endpoint, @Nullable Filter filter, List<StoredResource> found) {
    GroupsOnDemand groups = answers.groupsOf(exchange, found);
    return found.stream().map(row -> view(exchange, endpoint, filter, row, groups)).toList();
  }

  /** What is derived of members in a body costs reads of its own: only for who asks. */
  private AttributeSource view(
      Exchange exchange,
      Endpoint endpoint,
      @Nullable Filter filter,
      StoredResource found,
      GroupsOnDemand groups) {
    MembershipView view = answers.view(exchange, endpoint, found, groups);
    return endpoint.memberships() != null || DerivedMemberParts.areIn(filter)
        ? view
        : name -> name.equals(Endpoint.MEMBERS) ? found.get(name) : view.get(name);
  }
}
