package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.MappedColumn.KeyColumn;
import dev.scimlet.sql.MappedType.IdSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a mapping with its resource type and with what the database has. */
final class MappingReader {

  private static final Set<String> TEXTS = Set.of("text", "varchar");
  private static final Map<ColumnKind, Set<String>> TYPES =
      Map.of(
          ColumnKind.TEXT, TEXTS,
          ColumnKind.BOOLEAN, Set.of("bool"),
          ColumnKind.INTEGER, Set.of("int2", "int4", "int8"),
          ColumnKind.DECIMAL, Set.of("numeric", "float8"),
          ColumnKind.DATE_TIME, Set.of("timestamptz", "timestamp", "int8", "text"));

  private final Session session;
  private final ResourceType type;
  private final TableMapping mapping;

  MappingReader(Session session, ResourceType type, TableMapping mapping) {
    this.session = session;
    this.type = type;
    this.mapping = mapping;
  }

  MappedType read() throws SQLException {
    requirePlaces();
    String table = mapping.table();
    Map<String, ColumnFacts> facts = ColumnFacts.of(session, table);
    List<MappedColumn> columns = new ArrayList<>();
    List<MappedColumn> unique = new ArrayList<>();
    for (String name : mapping.columns().attributes()) {
      if (Slot.of(name) == null) {
        columns.add(single(name, facts));
      }
    }
    List<MappedSlots> slots = slots(facts, columns);
    for (MappedColumn column : columns) {
      if (mapping.isUnique(column.declared())) {
        unique.add(column);
      }
    }
    List<MappedRows> rows = new ArrayList<>();
    for (Map.Entry<String, ChildTable> values : mapping.rows().entrySet()) {
      rows.add(rows(values.getKey(), values.getValue()));
    }
    if (mapping.version() == null && mapping.modified() == null) {
      throw new IllegalArgumentException(table + " needs a version or a time of the last change.");
    }
    return new MappedType(
        type,
        table,
        key(mapping.tenant(), facts),
        id(facts),
        mapping.prefix() == null ? IdSource.ENGINE : IdSource.DATABASE,
        named(mapping.version(), facts),
        time(mapping.created(), facts),
        time(mapping.modified(), facts),
        List.copyOf(columns),
        slots,
        List.copyOf(rows),
        named(mapping.rest(), facts),
        List.copyOf(unique));
  }

  /** The memberships of a group, once all types are known. */
  @Nullable MappedMembers members(Map<String, MappedType> types) throws SQLException {
    TableMapping.Members declared = mapping.members();
    MappedType group = types.get(type.name());
    if (declared == null || group == null) {
      return null;
    }
    Map<String, ColumnFacts> facts = ColumnFacts.of(session, declared.table());
    find(declared.table(), declared.group(), facts);
    find(declared.table(), declared.member(), facts);
    Map<String, IdColumn> ids = new LinkedHashMap<>();
    boolean constant = declared.typeOf() == TableMapping.TypeOf.CONSTANT;
    types.forEach(
        (name, member) -> {
          if (!constant || name.equals(declared.type())) {
            ids.put(name, member.id());
          }
        });
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("There is no resource type " + declared.type() + ".");
    }
    if (!constant) {
      find(declared.table(), declared.type(), facts);
    }
    return new MappedMembers(
        declared.table(),
        declared.group(),
        declared.member(),
        constant ? null : declared.type(),
        group.id(),
        ids);
  }

  private void requirePlaces() {
    List<String> missing = new MappedSchemas(mapping, type).missing();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          type.name()
              + " has attributes without a place in "
              + mapping.table()
              + ": "
              + String.join(", ", missing)
              + ". Map them, or use the type that TableMapping.resourceType makes.");
    }
  }

  private MappedColumn single(String name, Map<String, ColumnFacts> facts) {
    ResolvedAttribute attribute = MappedSchemas.resolve(type, name);
    if (attribute.attribute().multiValued() || attribute.leaf().multiValued()) {
      throw new IllegalArgumentException(
          name + " has several values: map it to rows, or one of them by its type.");
    }
    return column(attribute, attribute.path(), name, mapping.columns(), facts);
  }

  /** Adds the columns of slots to the others. */
  private List<MappedSlots> slots(Map<String, ColumnFacts> facts, List<MappedColumn> columns) {
    Map<String, Map<String, List<String>>> names = new LinkedHashMap<>();
    for (String name : mapping.columns().attributes()) {
      Slot slot = Slot.of(name);
      if (slot != null) {
        names
            .computeIfAbsent(slot.attribute(), attribute -> new LinkedHashMap<>())
            .computeIfAbsent(slot.type(), slotType -> new ArrayList<>())
            .add(name);
      }
    }
    List<MappedSlots> slots = new ArrayList<>();
    names.forEach(
        (attribute, types) -> {
          ResolvedAttribute resolved = MappedSchemas.resolve(type, attribute);
          if (!resolved.attribute().multiValued() || resolved.subAttribute() != null) {
            throw new IllegalArgumentException(attribute + " does not have several values.");
          }
          List<MappedSlots.OfType> ofTypes = new ArrayList<>();
          types.forEach(
              (slotType, parts) -> {
                int first = columns.size();
                parts.forEach(part -> columns.add(part(attribute, part, facts)));
                ofTypes.add(
                    new MappedSlots.OfType(
                        slotType, first, List.copyOf(columns.subList(first, columns.size()))));
              });
          slots.add(new MappedSlots(resolved, List.copyOf(ofTypes)));
        });
    return List.copyOf(slots);
  }

  private MappedColumn part(String attribute, String name, Map<String, ColumnFacts> facts) {
    Slot slot = Slot.of(name);
    ResolvedAttribute resolved =
        MappedSchemas.resolve(type, attribute + "." + (slot == null ? "value" : slot.part()));
    return column(resolved, resolved.path(), name, mapping.columns(), facts);
  }

  private MappedRows rows(String name, ChildTable table) throws SQLException {
    ResolvedAttribute attribute = MappedSchemas.resolve(type, name);
    if (!attribute.attribute().multiValued() || attribute.subAttribute() != null) {
      throw new IllegalArgumentException(name + " does not have several values.");
    }
    Map<String, ColumnFacts> facts = ColumnFacts.of(session, table.table());
    find(table.table(), table.owner(), facts);
    if (table.position() != null) {
      find(table.table(), table.position(), facts);
    }
    boolean complex = attribute.attribute().type() == AttributeType.COMPLEX;
    List<MappedColumn> columns = new ArrayList<>();
    for (String part : table.parts()) {
      ResolvedAttribute resolved =
          complex ? MappedSchemas.resolve(type, name + "." + part) : attribute;
      columns.add(column(resolved, AttributePath.of(part), part, table.columns(), facts));
    }
    if (columns.isEmpty() || (!complex && columns.size() > 1)) {
      throw new IllegalArgumentException(table.table() + " needs a column for the values.");
    }
    return new MappedRows(
        attribute, table.table(), table.owner(), table.position(), List.copyOf(columns));
  }

  private MappedColumn column(
      ResolvedAttribute attribute,
      AttributePath path,
      String name,
      DeclaredColumns declared,
      Map<String, ColumnFacts> facts) {
    DeclaredColumns.Column column = declared.column(name);
    if (attribute.subAttribute() != null && attribute.leaf().multiValued()) {
      throw new IllegalArgumentException(name + " has several values, and no column holds them.");
    }
    if (!column.kind().holds(attribute.leaf().type())) {
      throw new IllegalArgumentException(
          name + " is of the type " + attribute.leaf().type().rfcName() + ".");
    }
    ColumnFacts found = find(mapping.table(), column.name(), facts);
    if (isPostgresql() && !TYPES.getOrDefault(column.kind(), Set.of()).contains(found.type())) {
      throw new IllegalArgumentException(
          "The column " + column.name() + " has a type that cannot hold " + name + ".");
    }
    String key = declared.key(name);
    KeyColumn keys = key == null ? null : new KeyColumn(key, find(mapping.table(), key, facts));
    if (keys != null && attribute.leaf().type() != AttributeType.STRING) {
      throw new IllegalArgumentException(name + " is no string, so it has no key.");
    }
    return new MappedColumn(
        name, attribute, path, column.name(), column.kind(), found, declared.text(name), keys);
  }

  private IdColumn id(Map<String, ColumnFacts> facts) {
    String column = mapping.id();
    String prefix = mapping.prefix();
    if (column == null) {
      throw new IllegalArgumentException(mapping.table() + " needs a column with the id.");
    }
    ColumnFacts found = find(mapping.table(), column, facts);
    IdColumn id = IdColumn.of(column, prefix == null ? "" : prefix, found);
    if (prefix == null && id.kind() == IdColumn.Kind.NUMBER) {
      throw new IllegalArgumentException(
          "The ids in " + mapping.table() + " are numbers: say generatedId.");
    }
    return id;
  }

  private @Nullable IdColumn key(@Nullable String column, Map<String, ColumnFacts> facts) {
    return column == null ? null : IdColumn.of(column, "", find(mapping.table(), column, facts));
  }

  private @Nullable TimeColumn time(@Nullable String column, Map<String, ColumnFacts> facts) {
    return column == null ? null : TimeColumn.of(column, find(mapping.table(), column, facts));
  }

  private @Nullable String named(@Nullable String column, Map<String, ColumnFacts> facts) {
    if (column != null) {
      find(mapping.table(), column, facts);
    }
    return column;
  }

  private static ColumnFacts find(String table, String column, Map<String, ColumnFacts> facts) {
    ColumnFacts found = facts.get(column);
    if (found == null) {
      throw new IllegalArgumentException("The table " + table + " has no column " + column + ".");
    }
    return found;
  }

  private boolean isPostgresql() {
    return session.dialect() == SqlDialect.POSTGRESQL;
  }
}
