package dev.scimlet.filter.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.FilterException;
import org.antlr.v4.runtime.Token;

/**
 * The text that is read, with what its errors have in common.
 *
 * @param text the text
 * @param scimType the kind of an error outside brackets
 */
record FilterText(String text, ScimType scimType) {

  static FilterText filter(String text) {
    return new FilterText(text, ScimType.INVALID_FILTER);
  }

  static FilterText path(String text) {
    return new FilterText(text, ScimType.INVALID_PATH);
  }

  boolean isPath() {
    return scimType == ScimType.INVALID_PATH;
  }

  FilterException error(int index, String detail) {
    return error(scimType, index, detail);
  }

  FilterException error(ScimType type, int index, String detail) {
    return new FilterException(type, index + 1, detail, MaskedText.of(text));
  }

  FilterException error(Token token, String detail) {
    return error(scimType, token, detail);
  }

  FilterException error(ScimType type, Token token, String detail) {
    return error(type, token.getStartIndex(), detail);
  }
}
