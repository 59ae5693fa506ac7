package dev.scimlet.testkit;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One exchange of a real client: what it sends, and what it can live with as an answer. The kit
 * brings those of Entra ID, Okta, OneLogin and others; each says where it is known from.
 *
 * @param id its name
 * @param client who sends it
 * @param evidence how it is known: captured, documented, code or derived
 * @param source the document or repository
 * @param why what is notable
 * @param requires the set-up, by the names of {@link WireFixtures}
 * @param request the request with placeholders
 * @param status the expected status
 * @param assertions what is expected of the answer
 * @param stateAfter what is expected of the resource afterwards
 * @param variants other statuses that the client can live with, and why
 */
public record WireExchange(
    String id,
    String client,
    String evidence,
    String source,
    String why,
    List<String> requires,
    ScimObject request,
    int status,
    List<ScimObject> assertions,
    List<ScimObject> stateAfter,
    Map<Integer, String> variants) {

  /**
   * Copies and checks the components.
   *
   * @param id as the component
   * @param client as the component
   * @param evidence as the component
   * @param source as the component
   * @param why as the component
   * @param requires as the component
   * @param request as the component
   * @param status as the component
   * @param assertions as the component
   * @param stateAfter as the component
   * @param variants as the component
   */
  public WireExchange {
    requires = List.copyOf(requires);
    assertions = List.copyOf(assertions);
    stateAfter = List.copyOf(stateAfter);
    variants = Map.copyOf(variants);
  }

  /** {@return the exchanges of the kit, ordered by id} */
  public static Stream<WireExchange> all() {
    return WireFiles.ids().stream().map(WireExchange::named);
  }

  /**
   * Finds an exchange of the kit.
   *
   * @param id its id
   * @return the exchange
   * @throws NullPointerException if the kit has none of that id
   */
  public static WireExchange named(String id) {
    return of(WireFiles.bundled(id + ".json"));
  }

  /**
   * Reads the exchanges of a folder, so that a host can replay what it recorded itself.
   *
   * @param folder holds one JSON file for each exchange; names that start with {@code _} are left
   *     out
   * @return the exchanges, ordered by file name
   */
  public static List<WireExchange> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^_].*\\.json"))
          .sorted()
          .map(file -> of(WireFiles.read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an exchange.
   *
   * @param json the content of its file
   * @return the exchange
   * @throws IllegalArgumentException if a required member is missing
   */
  public static WireExchange of(ScimObject json) {
    ScimObject expect = requireObject(json, "expect");
    ScimObject after = json.getObject("stateAfter");
    return new WireExchange(
        text(json, "id"),
        text(json, "client"),
        text(json, "evidence"),
        text(json, "source"),
        text(json, "why"),
        json.getValues("requires").stream().map(WireExchange::text).toList(),
        requireObject(json, "request"),
        status(expect),
        objects(expect, "assertions"),
        after == null ? List.of() : objects(after, "assertions"),
        variants(json));
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }

  static int status(ScimObject json) {
    if (json.get("status") instanceof ScimNumber number) {
      return number.value().intValueExact();
    }
    throw new IllegalArgumentException("An expectation has a status.");
  }

  static List<ScimObject> objects(ScimObject json, String name) {
    return json.getValues(name).stream()
        .filter(ScimObject.class::isInstance)
        .map(ScimObject.class::cast)
        .toList();
  }

  private static Map<Integer, String> variants(ScimObject json) {
    Map<Integer, String> variants = new LinkedHashMap<>();
    for (ScimObject variant : objects(json, "acceptableVariants")) {
      variants.put(status(variant), text(variant, "why"));
    }
    return variants;
  }

  private static ScimObject requireObject(ScimObject json, String name) {
    ScimObject object = json.getObject(name);
    if (object == null) {
      throw new IllegalArgumentException("An exchange has the member " + name + ".");
    }
    return object;
  }

  private static String text(ScimObject json, String name) {
    String text = json.getString(name);
    return text == null ? "" : text;
  }

  private static String text(ScimValue value) {
    return value instanceof ScimString string ? string.value() : value.toString();
  }
}
