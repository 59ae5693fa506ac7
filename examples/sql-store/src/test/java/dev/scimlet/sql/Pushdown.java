package dev.scimlet.sql;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.RowQuery.Placed;
import dev.scimlet.sql.StoreKind.IndexWish;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Asks a database what the translation of a filter finds, as the store does. */
final class Pushdown {

  private final Database database;
  private final StoreContext context;
  private final IndexedType type;

  Pushdown(DataSource source, String tenant, ResourceType resourceType) {
    this.database = new Database(source, Database.dialectOf(source));
    Instant now = Instant.now();
    this.context = new StoreContext(tenant, "pushdown", now, now.plusSeconds(300));
    List<String> further =
        Inventory.INDEX.stream()
            .filter(wish -> wish.resourceType().equals(resourceType.name()))
            .map(IndexWish::attribute)
            .toList();
    this.type =
        database.read(
            context,
            session ->
                Catalog.number(session, resourceType, IndexedTypes.choose(resourceType, further)));
  }

  SqlDialect dialect() {
    return database.dialect();
  }

  /** The translation with the store's own attributes, or with others that are made of them. */
  SqlFilter translate(Filter filter, UnaryOperator<SqlAttributes> change) {
    return SqlFilter.of(
        filter, change.apply(new IndexSearch(database.dialect(), type, context.tenant())));
  }

  /** The ids of those that meet the condition and what remains of the filter. */
  List<String> find(SqlFilter filter) {
    RowQuery query = byId(filter.condition());
    Stream<StoredResource> found =
        database.read(context, session -> query.behind(session, null, Integer.MAX_VALUE)).stream()
            .map(Placed::resource);
    Filter residual = filter.residual();
    return ids(residual == null ? found : found.filter(FilterMatcher.compile(residual)::matches));
  }

  /** Everybody there is. */
  List<StoredResource> everybody() {
    RowQuery query = byId(SqlFragment.TRUE);
    return database
        .read(context, session -> query.behind(session, null, Integer.MAX_VALUE))
        .stream()
        .map(Placed::resource)
        .toList();
  }

  private RowQuery byId(SqlFragment condition) {
    return new IndexedTable(database.dialect(), type, context.tenant())
        .rows(condition, List.of(), false)
        .orElseThrow();
  }

  static List<String> ids(Stream<StoredResource> resources) {
    return resources.map(resource -> resource.key().id()).toList();
  }
}
