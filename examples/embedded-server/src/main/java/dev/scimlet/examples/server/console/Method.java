package dev.scimlet.examples.server.console;

/** What a browser does with a page: HEAD is GET without the content. */
enum Method {
  /** Looks, and changes nothing. */
  GET,
  /** Sends a form, which the console itself has made. */
  POST
}
