package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes pages out of templates. Whatever a template shows is escaped for HTML. */
final class Views {

  private final PebbleEngine templates;

  Views() {
    ClasspathLoader loader = new ClasspathLoader(Views.class.getClassLoader());
    loader.setPrefix("dev/scimlet/examples/server/console/templates");
    loader.setSuffix(".peb");
    this.templates =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /** Makes the page, as a whole or not at all. */
  byte[] render(String template, Map<String, ?> model, Frame frame) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("frame", frame);
    StringWriter page = new StringWriter();
    try {
      templates.getTemplate(template).evaluate(page, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString().getBytes(UTF_8);
  }
}
