package dev.scimlet.examples.benchmarks.servers.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Hands requests to the library, as its documentation shows. */
final class ScimSdkServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ResourceEndpoint endpoint;

  ScimSdkServlet(ResourceEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    ScimResponse answer =
        endpoint.handleRequest(
            request.getRequestURL() + query,
            HttpMethod.valueOf(request.getMethod()),
            new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
            headers(request),
            new Context(null));
    byte[] content = answer.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.getHttpStatus());
    answer.getHttpHeaders().forEach(response::setHeader);
    response.setContentType(HttpHeader.SCIM_CONTENT_TYPE);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, request.getHeader(name));
    }
    return headers;
  }
}
