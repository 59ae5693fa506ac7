package dev.scimlet.examples.benchmarks.scimple;

import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.filter.AttributeComparisonExpression;
import org.apache.directory.scim.spec.filter.CompareOperator;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.jspecify.annotations.Nullable;

/** Users, with an index on userName and in the order of their coming. */
final class StoredUsers extends Stored<ScimUser> {

  private final Map<String, ScimUser> named = new HashMap<>();
  private final List<ScimUser> order = new ArrayList<>();

  StoredUsers(SchemaRegistry schemas) {
    super(ScimUser.class, schemas);
  }

  void add(ScimUser user) {
    put(user);
    order.add(user);
    named.put(key(user.getUserName()), user);
  }

  @Override
  public FilterResponse<ScimUser> find(
      @Nullable Filter filter, PageRequest page, @Nullable SortRequest sort) {
    if (filter != null) {
      List<ScimUser> found = found(filter);
      return new FilterResponse<>(found, page, found.size());
    }
    int from = page.getStartIndex() - 1;
    int to = Math.min(order.size(), from + page.getCount());
    return new FilterResponse<>(order.subList(from, to), page, order.size());
  }

  private List<ScimUser> found(Filter filter) {
    if (filter.getExpression() instanceof AttributeComparisonExpression comparison
        && comparison.getOperation() == CompareOperator.EQ
        && comparison.getAttributePath().getAttributeName().equals("userName")) {
      ScimUser user = named.get(key(String.valueOf(comparison.getCompareValue())));
      return user == null ? List.of() : List.of(user);
    }
    throw new Unsupported("no index for the filter");
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Class<? extends ScimExtension>> getExtensionList() {
    return List.of(EnterpriseExtension.class);
  }
}
