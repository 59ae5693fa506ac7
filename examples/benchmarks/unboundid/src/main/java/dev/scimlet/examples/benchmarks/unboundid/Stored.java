package dev.scimlet.examples.benchmarks.unboundid;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import dev.scimlet.examples.benchmarks.requests.Target;
import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The resources, with an index on userName. */
final class Stored {

  private final Map<String, GenericScimResource> all = new HashMap<>();
  private final Map<String, GenericScimResource> named = new HashMap<>();
  private final List<GenericScimResource> users = new ArrayList<>();

  void put(GenericScimResource resource) {
    all.put(resource.getId(), resource);
  }

  void add(GenericScimResource user) {
    put(user);
    users.add(user);
    named.put(key(user.getObjectNode().get("userName").textValue()), user);
  }

  GenericScimResource get(Target target) throws ScimException {
    GenericScimResource resource = all.get(target.resourceId());
    if (resource == null) {
      throw new ResourceNotFoundException("There is none.");
    }
    return resource;
  }

  Page page(Target target) throws ScimException {
    String filter = target.parameters().get("filter");
    Integer startIndex = target.number("startIndex");
    Integer count = target.number("count");
    if (filter != null) {
      return Page.of(found(Filter.fromString(filter)));
    }
    if (startIndex == null || count == null) {
      throw new Unsupported("no list without paging");
    }
    int from = startIndex - 1;
    return new Page(users.subList(from, from + count), users.size(), startIndex);
  }

  private List<GenericScimResource> found(Filter filter) throws ScimException {
    if (filter.getFilterType() != FilterType.EQUAL
        || !filter.getAttributePath().toString().equals("userName")) {
      throw new Unsupported("no index for the filter");
    }
    GenericScimResource user = named.get(key(filter.getComparisonValue().textValue()));
    return user == null ? List.of() : List.of(user);
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }
}
