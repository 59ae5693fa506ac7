package dev.scimlet.protocol;

/** What the {@code Host} field says. */
record HostBaseUrl(String scheme) implements BaseUrl {

  @Override
  public String of(ScimRequest request) {
    return new ProxyFields(request).direct(scheme);
  }
}
