package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.FilterException;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.FilterRepair;
import dev.scimlet.filter.UnknownAttributes;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * What the builders of one text share.
 *
 * @param source the text
 * @param resolver knows the attributes
 * @param options limits and leniencies
 * @param fired hears of the leniencies that were needed
 * @param notes takes down what the literals are
 */
record ParseScope(
    FilterText source,
    AttributeResolver resolver,
    FilterOptions options,
    RepairListener fired,
    ParseNotes notes) {

  private static final String UNKNOWN =
      "No attribute has this name; check its spelling and the URI of its schema.";

  /**
   * The same scope for what stands in brackets: there, every error is one of a filter, and names
   * are relative to the parent, which the listener needs to know.
   */
  ParseScope inBrackets(AttributePath parent) {
    RepairListener absolute =
        (repair, where) -> {
          String name = where == null ? null : where.attribute();
          fired.repaired(repair, name == null ? parent : parent.child(name));
        };
    return new ParseScope(FilterText.filter(source.text()), resolver, options, absolute, notes);
  }

  FilterException error(Token token, String detail) {
    return source.error(token, detail);
  }

  /** Tells whether a leniency applies, and if so that it was needed. */
  boolean repairs(FilterRepair repair, AttributePath where) {
    boolean allowed = allows(repair);
    if (allowed) {
      fired.repaired(repair, where);
    }
    return allowed;
  }

  boolean allows(FilterRepair repair) {
    return options.repairs().contains(repair);
  }

  /** Finds the attribute of a name; one that has no value if none is known and options say so. */
  ResolvedAttribute resolve(Token name) {
    Optional<ResolvedAttribute> known = resolver.resolve(name.getText()).filter(this::isAllowed);
    return known.orElseGet(() -> unknown(name));
  }

  boolean acceptsUnknown() {
    return options.unknownAttributes() == UnknownAttributes.HAVE_NO_VALUE;
  }

  FilterException unknownAttribute(Token name) {
    return error(name, UNKNOWN);
  }

  private boolean isAllowed(ResolvedAttribute resolved) {
    NameRepair repair = resolved.repair();
    if (repair == null) {
      return true;
    }
    boolean allowed = options.nameRepairs().contains(repair);
    if (allowed) {
      fired.repaired(repair, resolved.path());
    }
    return allowed;
  }

  /** Malformed names are refused in any case: no schema can have them. */
  private ResolvedAttribute unknown(Token name) {
    Optional<ResolvedAttribute> wellFormed =
        acceptsUnknown()
            ? AttributeResolver.schemaless().resolve(name.getText())
            : Optional.empty();
    AttributePath path =
        wellFormed.map(ResolvedAttribute::path).orElseThrow(() -> unknownAttribute(name));
    String subName = path.subAttribute();
    UnknownAttribute attribute = new UnknownAttribute(path.parent().toString());
    return new ResolvedAttribute(
        path, attribute, subName == null ? null : attribute.subAttribute(subName), null);
  }
}
