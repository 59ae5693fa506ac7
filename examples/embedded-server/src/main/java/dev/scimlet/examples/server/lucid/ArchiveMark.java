package dev.scimlet.examples.server.lucid;

import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Filters;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.Projection;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What marks an archived group: data of an extension that is stored and never served. Its only
 * attribute is declared unique so that stores have an index of it, and holds the group's id.
 */
final class ArchiveMark {

  static final String URI = "urn:scimlet:examples:archive:Group";

  private static final String GROUP = "group";

  static final Schema SCHEMA =
      Schema.of(
          URI,
          "Archived group",
          Attribute.string(GROUP).caseExact().uniqueness(Uniqueness.SERVER).build());

  private ArchiveMark() {}

  static Resource on(Resource group, String id) {
    return group.with(URI, ScimObject.of(GROUP, ScimString.of(id)));
  }

  static boolean isOn(Resource group) {
    return group.get(URI) != null;
  }

  /** A filter that archived groups alone meet. */
  static Filter filter(ResourceType kept) {
    ResolvedAttribute mark = kept.resolver().resolve(URI + ":" + GROUP).orElseThrow();
    return Filters.present(mark);
  }

  /** A projection that shows the mark too. */
  static Projection shown(Projection wanted) {
    if (wanted.wants(URI)) {
      return wanted;
    }
    Set<String> names = new HashSet<>(wanted.attributes());
    boolean changed = wanted.kind() == Projection.Kind.ONLY ? names.add(URI) : names.remove(URI);
    return changed ? new Projection(wanted.kind(), names) : wanted;
  }

  static Filter without(@Nullable Filter filter, Filter archived) {
    Filter present = Filters.not(archived);
    return filter == null ? present : Filters.and(filter, present);
  }
}
