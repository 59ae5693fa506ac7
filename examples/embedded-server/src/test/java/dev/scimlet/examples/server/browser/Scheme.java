package dev.scimlet.examples.server.browser;

import java.util.Locale;

/** The colours that a visitor prefers. */
public enum Scheme {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  /** {@return its name in CSS} */
  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
