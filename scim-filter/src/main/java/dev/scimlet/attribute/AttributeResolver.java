package dev.scimlet.attribute;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributes by the names that clients write; filters and PATCH see a schema through it.
 *
 * <p>A schema registry implements it for one resource type. Implementations are thread-safe.
 */
public interface AttributeResolver {

  /**
   * Finds the attribute of a name.
   *
   * <p>Names, sub-attribute names and schema URIs are found in any case (RFC 7643 section 2.1). The
   * name may be prefixed with a schema URI, which may itself contain dots, colons and slashes: a
   * registered URI that equals the whole name or what precedes the last colon takes precedence.
   * Spellings of {@link NameRepair} are found too and marked as such in the answer.
   *
   * @param name the name as the client wrote it, up to a space, a bracket or the end
   * @return the attribute; empty if the schema has none of that name
   */
  Optional<ResolvedAttribute> resolve(String name);

  /**
   * Finds room for what follows from this resolver's answers. With it, a filter or a path of a
   * shape that was read before is read in a fraction of the time.
   *
   * @return always the same memory, if this resolver gives a name the same answer for as long as it
   *     lives; null, as here, if answers may change
   */
  default @Nullable ResolverMemory memory() {
    return null;
  }

  /**
   * A resolver that knows no schema and accepts every well-formed name: for tools that read filters
   * and never compare values.
   *
   * <p>Each attribute is a string that ignores case, and any name may have a sub-attribute.
   *
   * @return the resolver
   */
  static AttributeResolver schemaless() {
    return SchemalessResolver.INSTANCE;
  }
}
