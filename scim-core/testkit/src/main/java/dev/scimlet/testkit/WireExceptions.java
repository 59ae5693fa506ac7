package dev.scimlet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges that a server answers otherwise for a good reason. The list can only shrink: an
 * exchange on it that passes is a failure. Immutable.
 */
public final class WireExceptions {

  private static final WireExceptions NONE = new WireExceptions(Map.of());

  private final Map<String, String> reasons;

  private WireExceptions(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /** {@return the empty list} */
  public static WireExceptions none() {
    return NONE;
  }

  /** {@return the exchanges of this kit that Scimlet answers otherwise, with the reasons} */
  public static WireExceptions bundled() {
    return of(WireFiles.lines("exceptions.tsv"));
  }

  /**
   * Reads a list.
   *
   * @param file one exchange a line: id, tab, reason with the text of the RFC or the vendor that
   *     says so; empty lines and lines that start with {@code #} are left out
   * @return the list
   * @throws IllegalArgumentException if a line has no reason
   */
  public static WireExceptions read(Path file) {
    try {
      return of(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WireExceptions of(List<String> lines) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.split("\t", 2);
        if (fields.length < 2 || fields[1].isBlank()) {
          throw new IllegalArgumentException("An exception needs a reason: " + line);
        }
        reasons.put(fields[0].trim(), fields[1].trim());
      }
    }
    return new WireExceptions(reasons);
  }

  /**
   * Judges a result by the list.
   *
   * @param exchange the exchange
   * @param result how it went
   * @return the result; a failure that is listed becomes {@link WireResult.Excepted}, and a listed
   *     exchange that passes becomes a failure
   */
  public WireResult judge(WireExchange exchange, WireResult result) {
    @Nullable String reason = reasons.get(exchange.id());
    if (reason == null) {
      return result;
    }
    return result instanceof WireResult.Failed
        ? new WireResult.Excepted(reason)
        : new WireResult.Failed(List.of("It passes: take it off the list of exceptions."));
  }
}
