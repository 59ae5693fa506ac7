package dev.scimlet.examples.server.console;

import java.util.List;

/**
 * What the layout shows around a page. Templates know it as {@code frame}.
 *
 * @param signedIn whether the administrator is there
 * @param formToken what every form sends along as {@code formToken}
 * @param navigation the menu; empty unless the administrator is there
 */
record Frame(boolean signedIn, String formToken, List<Navigation.Entry> navigation) {

  static Frame of(Visitor visitor, Router router, String path) {
    List<Navigation.Entry> menu =
        visitor.isSignedIn() ? Navigation.of(router, path).entries() : List.of();
    return new Frame(visitor.isSignedIn(), visitor.formToken(), menu);
  }
}
