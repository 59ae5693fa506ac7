package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.ResolverMemory;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.PatchPath;
import org.jspecify.annotations.Nullable;

/** What a resolver's memory keeps: readers that know shapes. */
record KnownShapes(ShapeReader<Filter> filters, ShapeReader<PatchPath> paths) {

  /** Finds those of a resolver; null if it has no memory. */
  static @Nullable KnownShapes of(AttributeResolver resolver) {
    ResolverMemory memory = resolver.memory();
    return memory == null ? null : memory.get(KnownShapes.class, KnownShapes::empty);
  }

  private static KnownShapes empty() {
    return new KnownShapes(
        new ShapeReader<>(FilterParsing.FILTERS), new ShapeReader<>(FilterParsing.PATHS));
  }
}
