package dev.scimlet.protocol;

/** A configured URL, without a slash at its end. */
record FixedBaseUrl(String url) implements BaseUrl {

  @Override
  public String of(ScimRequest request) {
    return url;
  }
}
