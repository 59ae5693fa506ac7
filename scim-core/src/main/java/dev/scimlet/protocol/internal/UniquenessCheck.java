package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for another resource with a unique value, for stores without a constraint of their own. The
 * caller holds the lock of the resource type; the look is exempt from the bound of scans.
 */
final class UniquenessCheck {

  private UniquenessCheck() {}

  static void look(
      Exchange exchange, Endpoint endpoint, @Nullable StoredResource current, Resource body) {
    for (AttributeDescriptor attribute : endpoint.type().schema().attributes()) {
      AttributePath path = AttributePath.of(attribute.name());
      check(exchange, endpoint, current, path, attribute, body.body());
    }
    for (SchemaExtension extension : endpoint.type().extensions()) {
      String uri = extension.schema().id();
      ScimObject container = body.body().getObject(uri);
      for (AttributeDescriptor attribute : extension.schema().attributes()) {
        AttributePath path = AttributePath.ofExtension(uri, attribute.name());
        check(exchange, endpoint, current, path, attribute, container);
      }
    }
  }

  private static void check(
      Exchange exchange,
      Endpoint endpoint,
      @Nullable StoredResource current,
      AttributePath path,
      AttributeDescriptor attribute,
      @Nullable AttributeSource source) {
    for (ScimValue value : values(source == null ? null : source.get(attribute.name()))) {
      require(exchange, endpoint, current, path, attribute, value);
      if (value instanceof ScimObject object) {
        for (AttributeDescriptor part : attribute.subAttributes()) {
          check(exchange, endpoint, current, path.child(part.name()), part, object);
        }
      }
    }
  }

  private static List<ScimValue> values(@Nullable ScimValue value) {
    if (value instanceof ScimArray array) {
      return array.values();
    }
    return value == null ? List.of() : List.of(value);
  }

  private static void require(
      Exchange exchange,
      Endpoint endpoint,
      @Nullable StoredResource current,
      AttributePath path,
      AttributeDescriptor attribute,
      ScimValue value) {
    if (attribute.uniqueness() == Uniqueness.NONE) {
      return;
    }
    Filter filter = new Filter.Comparison(path, attribute, Operator.EQ, value);
    if (isTaken(exchange, endpoint, current, filter)) {
      throw new StoreException.Uniqueness(path.toString());
    }
  }

  private static boolean isTaken(
      Exchange exchange, Endpoint endpoint, @Nullable StoredResource current, Filter filter) {
    Query query =
        new Query(
            endpoint.type().name(),
            filter,
            List.of(),
            new Page.Index(0, 2),
            Query.Total.NONE,
            Projection.everything());
    try (QueryResult result = endpoint.store().query(exchange.store(), query)) {
      return QueryCompletion.unbounded(query).complete(result).resources().stream()
          .anyMatch(found -> current == null || !found.key().equals(current.key()));
    }
  }
}
