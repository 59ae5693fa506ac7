package dev.scimlet.protocol;

/** The path alone: whoever reads a reference knows the rest. */
record RelativeBaseUrl() implements BaseUrl {

  @Override
  public String of(ScimRequest request) {
    return request.basePath();
  }
}
