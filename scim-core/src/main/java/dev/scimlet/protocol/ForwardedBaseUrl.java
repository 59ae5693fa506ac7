package dev.scimlet.protocol;

/** What the {@code Forwarded} field of RFC 7239 says. */
record ForwardedBaseUrl() implements BaseUrl {

  @Override
  public String of(ScimRequest request) {
    return new ProxyFields(request).standard();
  }
}
