package dev.scimlet.examples.server.console;

import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.protocol.ScimRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where clients reach the SCIM endpoint, as the visitor of a page must tell them.
 *
 * @param choice how the server finds it
 * @param local where this machine reaches it, for want of anything better
 */
record TenantUrl(BaseUrl choice, String local) {

  String of(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    String path = URI.create(local).getPath();
    String url =
        choice.of(new ScimRequest("GET", path, "", null, headers, InputStream.nullInputStream()));
    // References may be relative; what an administrator copies may not.
    return url.startsWith("http") ? url : local;
  }
}
