package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.Outcome;

/**
 * A state in a word and a colour.
 *
 * @param text the word
 * @param kind the colour, by its class in the style sheet
 */
record Badge(String text, String kind) {

  static Badge access(boolean active) {
    return active ? new Badge("Active", "good") : new Badge("Disabled", "warn");
  }

  static Badge outcome(Outcome outcome, int status) {
    return switch (outcome) {
      case SUCCESS -> new Badge(status + " success", "good");
      case CLIENT_ERROR -> new Badge(status + " refused", "warn");
      case SERVER_ERROR -> new Badge(status + " failed", "bad");
    };
  }
}
