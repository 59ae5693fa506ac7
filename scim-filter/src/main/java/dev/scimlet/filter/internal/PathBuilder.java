package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.PatchPath;
import org.antlr.v4.runtime.Token;

/** Builds the target of a PATCH operation. */
final class PathBuilder {

  private final ParseScope scope;

  PathBuilder(ParseScope scope) {
    this.scope = scope;
  }

  PatchPath build(FilterGrammarParser.PathContext tree) {
    Token name = tree.getStart();
    ResolvedAttribute resolved = scope.resolve(name);
    if (tree.values == null) {
      return PatchPath.of(resolved);
    }
    ValueFilterBuilder values = new ValueFilterBuilder(scope, resolved);
    values.requireElements(name, tree.open);
    if (tree.tail == null) {
      return new PatchPath(resolved.path(), resolved.attribute(), values.build(tree.values), null);
    }
    values.requireAdjacent(tree.close, tree.tail);
    AttributeDescriptor sub = subAttribute(resolved, tree.tail);
    Filter filter = values.build(tree.values);
    return new PatchPath(resolved.path().child(sub.name()), resolved.attribute(), filter, sub);
  }

  private AttributeDescriptor subAttribute(ResolvedAttribute parent, Token name) {
    AttributeDescriptor found = parent.attribute().subAttribute(name.getText().substring(1));
    if (found == null) {
      throw scope.unknownAttribute(name);
    }
    return found;
  }
}
