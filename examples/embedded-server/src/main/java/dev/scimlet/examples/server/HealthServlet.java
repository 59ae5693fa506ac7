package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells load balancers and watchdogs whether the server can work; nothing more, to anybody. */
final class HealthServlet extends HttpServlet {

  static final String PATH = "/health";

  private static final long serialVersionUID = 1L;

  private final transient HealthCheck check;

  HealthServlet(HealthCheck check) {
    this.check = check;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      answer(response);
    } else {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private void answer(HttpServletResponse response) throws IOException {
    boolean up = check.passes();
    byte[] content = (up ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}").getBytes(US_ASCII);
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setContentLength(content.length);
    // The container leaves it out of an answer to HEAD.
    response.getOutputStream().write(content);
  }
}
