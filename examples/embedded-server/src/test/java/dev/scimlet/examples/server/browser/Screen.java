package dev.scimlet.examples.server.browser;

/** The screens that pages are looked at on. */
public enum Screen {
  /** A small phone, held upright. */
  PHONE(360, 740),
  /** A desk. */
  DESK(1440, 900);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** {@return its width in pixels of CSS} */
  public int width() {
    return width;
  }

  /** {@return its height in pixels of CSS} */
  public int height() {
    return height;
  }
}
