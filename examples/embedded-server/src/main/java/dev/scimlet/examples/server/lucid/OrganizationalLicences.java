package dev.scimlet.examples.server.lucid;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import java.lang.System.Logger.Level;

/** Licences are given by organizational groups: those of a user stay as they are. */
final class OrganizationalLicences implements UserRule {

  private static final System.Logger LOG = System.getLogger(OrganizationalLicences.class.getName());

  @Override
  public Resource creating(Resource body) {
    Resource stored = Licences.withThoseOf(null, body);
    note(body, stored, "a new user");
    return stored;
  }

  @Override
  public Resource changing(ResourceKey key, Resource before, Resource after) {
    Resource stored = Licences.withThoseOf(before, after);
    note(after, stored, "user " + key.id());
    return stored;
  }

  private static void note(Resource wanted, Resource stored, String whose) {
    if (!wanted.equals(stored)) {
      LOG.log(
          Level.INFO,
          "The licences of {0} stay as they are: organizational groups decide them.",
          whose);
    }
  }
}
