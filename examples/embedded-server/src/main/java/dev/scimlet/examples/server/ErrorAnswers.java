package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.examples.server.console.Console;
import dev.scimlet.examples.server.signin.SignIn;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty itself refuses, as a SCIM error (RFC 7644 section 3.12): clients parse every answer.
 * Below the paths of the admin console and of the sign-in, where people look, it is a page.
 */
final class ErrorAnswers extends ErrorHandler {

  private static final List<String> PAGES = List.of(Console.PATH, SignIn.PATH);
  private static final String SECONDS_UNTIL_RETRY = "5";

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    boolean isPage = isForPeople(request);
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_TYPE, isPage ? "text/html; charset=utf-8" : ScimResponse.MEDIA_TYPE);
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS_UNTIL_RETRY);
    }
    if (isPage) {
      response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    }
    response.write(true, ByteBuffer.wrap(isPage ? page(status) : body(status)), callback);
    return true;
  }

  private static boolean isForPeople(Request request) {
    String path = request.getHttpURI().getPath();
    return path != null && PAGES.stream().anyMatch(top -> (path + "/").startsWith(top + "/"));
  }

  private static byte[] page(int status) {
    return ("<!doctype html><html lang=\"en\"><title>Error "
            + status
            + "</title><h1>Error "
            + status
            + "</h1><p>"
            + detail(status)
            + "</p></html>")
        .getBytes(UTF_8);
  }

  private static byte[] body(int status) {
    return ScimResponse.of(ScimException.of(status, detail(status))).bytes();
  }

  private static String detail(int status) {
    return switch (status) {
      case HttpStatus.BAD_REQUEST_400 ->
          "The request line or a header field is malformed; blanks and # must be percent-encoded.";
      case HttpStatus.NOT_FOUND_404 -> "There is nothing at this path.";
      case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          "The request line and the header fields are too long.";
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          "The server is busy; send the request again later.";
      default -> HttpStatus.getMessage(status);
    };
  }
}
