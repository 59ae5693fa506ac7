package dev.scimlet.examples.server.lucid;

import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.ResourceStoreContract;
import java.util.List;

/**
 * With every rule a store has the abilities that it has without, and keeps what it promises. Only
 * what is unique beyond the RFC is left out: the contract lets names and e-mails repeat.
 */
interface LucidStoreContract extends ResourceStoreContract {

  /** Opens a store for some types. */
  ResourceStore open(ResourceType... types);

  @Override
  default ResourceStore newStore() {
    ResourceType group = ResourceTypes.group().with(ArchiveMark.SCHEMA);
    ResourceStore store = open(ResourceTypes.user().with(LucidExtension.user()), group);
    return new RuledStore(
        ArchivingStore.over(store, group),
        List.of(
            new OrganizationalLicences(),
            new AddOnLicences(AddOns.toLucidchart()),
            AccountOwner.named("owner@example.com")));
  }
}
