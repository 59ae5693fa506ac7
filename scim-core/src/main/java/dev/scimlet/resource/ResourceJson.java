package dev.scimlet.resource;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The body of a resource as JSON, and where in it each attribute stands: an answer copies what it
 * shows. Attributes with a secret in them are left out. Immutable and thread-safe.
 */
public final class ResourceJson {

  private final JsonBytes text;
  private final List<String> names;

  /** Where the member of each name begins and ends; the same twice if it is left out. */
  private final int[] bounds;

  private ResourceJson(JsonBytes text, List<String> names, int[] bounds) {
    this.text = text;
    this.names = names;
    this.bounds = bounds;
  }

  static ResourceJson of(ScimObject body) {
    JsonOutput output = new JsonOutput().beginObject();
    int[] bounds = new int[2 * body.size()];
    body.forEach(new Members(output, bounds));
    return new ResourceJson(output.endObject().finish().trimmed(), body.names(), bounds);
  }

  /** {@return the body, without attributes that have a secret in them} */
  public JsonBytes text() {
    return text;
  }

  /** {@return the names of all attributes and extensions of the body} */
  public List<String> names() {
    return names;
  }

  /** {@return whether no attribute is left out} */
  public boolean isWhole() {
    for (int i = 0; i < names.size(); i++) {
      if (bounds[2 * i] == bounds[2 * i + 1]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes one attribute, its name and its value, or nothing if it is left out.
   *
   * @param index its place in the list of names
   * @param to where to
   */
  public void writeMember(int index, JsonOutput to) {
    int from = bounds[2 * index];
    int end = bounds[2 * index + 1];
    if (from < end) {
      to.part(text, from, end);
    }
  }

  /** Writes members and notes where they are. */
  private static final class Members implements BiConsumer<String, ScimValue> {

    private static final int FIRST = 1;

    private final JsonOutput output;
    private final int[] bounds;
    private int next;

    Members(JsonOutput output, int[] bounds) {
      this.output = output;
      this.bounds = bounds;
    }

    @Override
    public void accept(String name, ScimValue value) {
      int before = output.length();
      if (output.member(name, value)) {
        // Between two members is a comma.
        bounds[next] = before == FIRST ? before : before + 1;
        bounds[next + 1] = output.length();
      }
      next += 2;
    }
  }
}
