package dev.scimlet.protocol;

import java.util.Set;

/** What the {@code X-Forwarded} fields of a proxy say. */
record ProxyBaseUrl(Set<ForwardedField> believed) implements BaseUrl {

  @Override
  public String of(ScimRequest request) {
    return new ProxyFields(request).forwarded(believed);
  }
}
