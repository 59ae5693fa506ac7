package dev.scimlet.resource;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The body of a resource as JSON, and where in it each attribute stands: an answer copies what it
 * shows. Immutable and thread-safe.
 */
public final class ResourceJson {

  private final JsonBytes text;
  private final List<String> names;

  /** Where the member of each name ends, and before the first one: where it begins. */
  private final int[] bounds;

  private ResourceJson(JsonBytes text, List<String> names, int[] bounds) {
    this.text = text;
    this.names = names;
    this.bounds = bounds;
  }

  /** Writes a body, which must have no secrets. */
  static ResourceJson of(ScimObject body) {
    JsonOutput output = new JsonOutput().beginObject();
    int[] bounds = new int[body.size() + 1];
    bounds[0] = output.length();
    body.forEach(new Members(output, bounds));
    return new ResourceJson(output.endObject().finish().trimmed(), body.names(), bounds);
  }

  /** {@return the whole body} */
  public JsonBytes text() {
    return text;
  }

  /** {@return the names of the attributes and extensions, in the order of the text} */
  public List<String> names() {
    return names;
  }

  /**
   * Writes one attribute, its name and its value, as it is.
   *
   * @param index its place in the list of names
   * @param to where to
   */
  public void writeMember(int index, JsonOutput to) {
    // Between two members is a comma.
    int from = bounds[index] + (index == 0 ? 0 : 1);
    to.part(text, from, bounds[index + 1]);
  }

  /** Writes members and notes where they end. */
  private static final class Members implements BiConsumer<String, ScimValue> {

    private final JsonOutput output;
    private final int[] bounds;
    private int written;

    Members(JsonOutput output, int[] bounds) {
      this.output = output;
      this.bounds = bounds;
    }

    @Override
    public void accept(String name, ScimValue value) {
      output.name(name).value(value);
      bounds[++written] = output.length();
    }
  }
}
