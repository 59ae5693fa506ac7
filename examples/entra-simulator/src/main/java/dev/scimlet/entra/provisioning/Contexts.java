package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.MappingContext;
import dev.scimlet.entra.mapping.ObjectMapping;
import dev.scimlet.entra.source.SourceObject;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** What mappings are evaluated with. */
final class Contexts {

  private final InstantSource clock;

  Contexts(InstantSource clock) {
    this.clock = clock;
  }

  MappingContext creating() {
    return new MappingContext(false, true, clock.instant(), ThreadLocalRandom.current());
  }

  MappingContext changing(boolean softDeleted) {
    return new MappingContext(softDeleted, false, clock.instant(), ThreadLocalRandom.current());
  }

  /** Finds the mappings by which an object is disabled: those that see whether it is deleted. */
  List<AttributeMapping> disabling(ObjectMapping mapping, SourceObject object) {
    return mapping.attributes().stream()
        .filter(
            attribute ->
                !attribute
                    .evaluate(object, fixed(false))
                    .equals(attribute.evaluate(object, fixed(true))))
        .toList();
  }

  private static MappingContext fixed(boolean softDeleted) {
    return new MappingContext(softDeleted, false, java.time.Instant.EPOCH, new SplittableRandom(0));
  }
}
