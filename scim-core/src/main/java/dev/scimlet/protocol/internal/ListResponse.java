package dev.scimlet.protocol.internal;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The message of a list, RFC 7644 section 3.4.2; Resources is there even when it is empty. Whoever
 * has the resources writes them.
 */
final class ListResponse {

  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private final JsonOutput output = new JsonOutput();

  private ListResponse(OptionalLong total) {
    output.beginObject().name("schemas").beginArray().string(SCHEMA).endArray();
    total.ifPresent(number -> output.name("totalResults").number(number));
  }

  /** A page by position; a total that nobody counted is that of the page. */
  static JsonBytes of(
      int size, OptionalLong total, long startIndex, Consumer<JsonOutput> resources) {
    ListResponse list = new ListResponse(OptionalLong.of(total.orElse(size)));
    list.output.name("startIndex").number(startIndex);
    list.output.name("itemsPerPage").number(size);
    return list.with(resources);
  }

  /** A page by cursor, RFC 9865 section 2; the total is left out when nobody counted. */
  static JsonBytes of(
      int size,
      OptionalLong total,
      @Nullable String next,
      @Nullable String previous,
      Consumer<JsonOutput> resources) {
    ListResponse list = new ListResponse(total);
    list.output.name("itemsPerPage").number(size);
    list.put("nextCursor", next);
    list.put("previousCursor", previous);
    return list.with(resources);
  }

  private void put(String name, @Nullable String value) {
    if (value != null) {
      output.name(name).string(value);
    }
  }

  private JsonBytes with(Consumer<JsonOutput> resources) {
    output.name("Resources").beginArray();
    resources.accept(output);
    return output.endArray().endObject().finish();
  }
}
