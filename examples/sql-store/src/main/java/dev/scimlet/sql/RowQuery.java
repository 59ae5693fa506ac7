package dev.scimlet.sql;

import dev.scimlet.store.Position;
import dev.scimlet.store.StoredResource;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads resources of one type that meet a condition, in an order and in one direction. */
interface RowQuery {

  /** A resource, and where it is in the order. */
  record Placed(Place place, StoredResource resource) {}

  /** Where a position of the engine is in the order. */
  Place place(Position position);

  /** The resources behind a place; from the start if there is no place. */
  List<Placed> behind(Session session, @Nullable Place place, int limit) throws SQLException;

  /** The resources behind a number of others, which the database has to pass. */
  List<Placed> skipping(Session session, long offset, int limit) throws SQLException;

  /** How many meet the condition. */
  long count(Session session) throws SQLException;
}
