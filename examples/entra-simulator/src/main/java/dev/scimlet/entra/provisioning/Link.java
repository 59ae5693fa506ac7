package dev.scimlet.entra.provisioning;

import java.util.Map;

/**
 * The object of the target that belongs to an object of the source.
 *
 * @param targetId its id
 * @param standing how it stands to the service
 * @param references its single-valued references, target ids by the paths of their attributes
 */
record Link(String targetId, Standing standing, Map<String, String> references) {

  Link {
    references = Map.copyOf(references);
  }

  Link with(Standing newStanding) {
    return new Link(targetId, newStanding, references);
  }

  Link with(Map<String, String> newReferences) {
    return new Link(targetId, standing, newReferences);
  }
}
