package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.schema.ResourceType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource type in a table of the host.
 *
 * @param type the resource type
 * @param table the table
 * @param tenant the column with the tenant, or null if all rows are of one tenant
 * @param id the column with the id
 * @param source where ids come from
 * @param version the column with the version, or null if the last change tells it
 * @param created the column with the time of creation, or null
 * @param modified the column with the time of the last change, or null
 * @param columns the columns with attributes; those of slots come last
 * @param slots the multi-valued attributes of which columns hold one value of a type
 * @param rows the tables with the values of multi-valued attributes
 * @param rest the column with what has no other place, or null if there is none
 * @param unique the columns whose values the database keeps apart
 */
record MappedType(
    ResourceType type,
    String table,
    @Nullable IdColumn tenant,
    IdColumn id,
    IdSource source,
    @Nullable String version,
    @Nullable TimeColumn created,
    @Nullable TimeColumn modified,
    List<MappedColumn> columns,
    List<MappedSlots> slots,
    List<MappedRows> rows,
    @Nullable String rest,
    List<MappedColumn> unique) {

  /** Where the ids of new rows come from. */
  enum IdSource {
    ENGINE,
    DATABASE
  }

  String name() {
    return type.name();
  }

  @Nullable MappedColumn find(AttributePath path) {
    for (MappedColumn column : columns) {
      if (column.path().equals(path) && findSlots(path) == null) {
        return column;
      }
    }
    return null;
  }

  @Nullable MappedSlots findSlots(AttributePath path) {
    for (MappedSlots values : slots) {
      if (isOf(values.attribute().path(), path)) {
        return values;
      }
    }
    return null;
  }

  @Nullable MappedRows findRows(AttributePath path) {
    for (MappedRows table : rows) {
      if (isOf(table.attribute().path(), path)) {
        return table;
      }
    }
    return null;
  }

  private static boolean isOf(AttributePath attribute, AttributePath path) {
    return Objects.equals(attribute.attribute(), path.attribute())
        && Objects.equals(attribute.schema(), path.schema());
  }

  /** Whether the database keeps every value apart that must be. */
  boolean keepsUnique() {
    return UniqueAttributes.of(type).stream()
        .allMatch(path -> unique.stream().anyMatch(column -> isKept(column, path)));
  }

  private static boolean isKept(MappedColumn column, AttributePath path) {
    return column.path().equals(path)
        && (column.key() != null || column.text() == MappedColumn.Text.ASCII || !column.isText());
  }
}
