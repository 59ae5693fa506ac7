package dev.scimlet.examples.server.console;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page answers. */
sealed interface Answer {

  /** Writes answers of each kind. */
  interface Visitor {

    void view(View answer) throws IOException;

    void redirect(Redirect answer) throws IOException;

    void download(Download answer) throws IOException;

    void data(Data answer) throws IOException;

    void signedIn(SignedIn answer) throws IOException;

    void signedOut(SignedOut answer) throws IOException;
  }

  /** Writes the content of a file piece by piece. */
  @FunctionalInterface
  interface Content {

    void writeTo(OutputStream out) throws IOException;
  }

  void accept(Visitor visitor) throws IOException;

  /** A page of HTML with the status 200. */
  static View view(String template, Map<String, ?> model) {
    return new View(200, template, model, Map.of());
  }

  /**
   * A page of HTML.
   *
   * @param status the HTTP status
   * @param template the name of a template, without its ending
   * @param model what the template shows, by name
   * @param headers further header fields
   */
  record View(int status, String template, Map<String, ?> model, Map<String, String> headers)
      implements Answer {

    public View {
      model = Map.copyOf(model);
      headers = Map.copyOf(headers);
    }

    View withStatus(int other) {
      return new View(other, template, model, headers);
    }

    View withHeader(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new View(status, template, model, more);
    }

    @Override
    public void accept(Visitor visitor) throws IOException {
      visitor.view(this);
    }
  }

  /**
   * The way to another page of the console, status 303.
   *
   * @param path path and query, from {@code /admin} on
   */
  record Redirect(String path) implements Answer {

    @Override
    public void accept(Visitor visitor) throws IOException {
      visitor.redirect(this);
    }
  }

  /**
   * A file to be saved.
   *
   * @param fileName what the browser calls it: letters, digits, dots and hyphens
   * @param mediaType for instance {@code text/csv; charset=utf-8}
   * @param content writes it; is called once
   */
  record Download(String fileName, String mediaType, Content content) implements Answer {

    public Download {
      if (!fileName.matches("[A-Za-z0-9.-]+")) {
        throw new IllegalArgumentException("A file has a plain name.");
      }
    }

    @Override
    public void accept(Visitor visitor) throws IOException {
      visitor.download(this);
    }
  }

  /**
   * What a script of the console asks for.
   *
   * @param mediaType for instance {@code application/json}
   * @param content the text
   */
  record Data(String mediaType, String content) implements Answer {

    @Override
    public void accept(Visitor visitor) throws IOException {
      visitor.data(this);
    }
  }

  /**
   * A session begins.
   *
   * @param session its id, for a cookie
   * @param browser the id by which the browser is known from now on, for another cookie
   * @param path where to go on
   */
  record SignedIn(String session, String browser, String path) implements Answer {

    @Override
    public void accept(Visitor visitor) throws IOException {
      visitor.signedIn(this);
    }

    /** {@return where to go on; the ids stay untold} */
    @Override
    public String toString() {
      return "SignedIn[" + path + "]";
    }
  }

  /**
   * A session has ended.
   *
   * @param path where to go on
   */
  record SignedOut(String path) implements Answer {

    @Override
    public void accept(Visitor visitor) throws IOException {
      visitor.signedOut(this);
    }
  }
}
