package dev.scimlet.examples.server.lucid;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import java.util.List;
import java.util.Set;

/** The resource types as switches change them. */
final class LucidTypes {

  static final String USER = ResourceTypes.user().name();
  static final String GROUP = ResourceTypes.group().name();

  private LucidTypes() {}

  static ResourceType served(ResourceType type, Set<LucidSwitch> switches) {
    if (type.name().equals(USER) && switches.contains(LucidSwitch.UNIQUE_EMAILS)) {
      return type.withUnique("emails.value");
    }
    return type.name().equals(GROUP) && switches.contains(LucidSwitch.ARCHIVE_TEAMS)
        ? type.withUnique("displayName")
        : type;
  }

  static ResourceType kept(ResourceType served, Set<LucidSwitch> switches) {
    return served.name().equals(GROUP) && switches.contains(LucidSwitch.ARCHIVE_TEAMS)
        ? served.with(ArchiveMark.SCHEMA)
        : served;
  }

  static ResourceStore archiving(ResourceStore store, List<ResourceType> kept) {
    return kept.stream()
        .filter(type -> type.name().equals(GROUP))
        .findFirst()
        .<ResourceStore>map(type -> ArchivingStore.over(store, type))
        .orElse(store);
  }
}
