package dev.scimlet.examples.server.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that pages refer to, for everybody: the sign-in page needs them. */
final class Assets {

  private static final String DIRECTORY = "/admin/assets/";

  /** Only what is listed is served, whatever else is on the class path. */
  private static final List<String> NAMES =
      List.of("activity.css", "console.css", "copy.js", "icon.svg", "log.js");

  private final Map<String, Asset> assets =
      NAMES.stream().collect(Collectors.toMap(name -> DIRECTORY + name, Asset::load));

  @Nullable Asset find(String path) {
    return assets.get(path);
  }

  /** Sends a file, or tells that the browser has it already. */
  void write(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      throw Refusal.methodNotAllowed("GET, HEAD");
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", asset.entityTag());
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(asset.entityTag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.mediaType());
    response.setContentLength(asset.content().length);
    response.getOutputStream().write(asset.content());
  }
}
