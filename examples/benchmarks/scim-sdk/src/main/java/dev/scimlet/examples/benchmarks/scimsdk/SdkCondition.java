package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import dev.scimlet.examples.benchmarks.requests.Condition;
import java.util.List;

/**
 * A filter. The SDK evaluates it for lists only.
 *
 * @param provider the configuration
 * @param filter the filter
 */
record SdkCondition(ServiceProvider provider, FilterNode filter) implements Condition {

  @Override
  public boolean matches(Object user) {
    return count(List.of(user)) > 0;
  }

  @Override
  public int count(List<Object> users) {
    return FilterResourceResolver.filterResources(provider, users(users), filter).size();
  }

  @SuppressWarnings("unchecked") // What readUser returns is a User.
  private static List<User> users(List<?> users) {
    return (List<User>) users;
  }
}
