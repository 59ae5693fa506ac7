package dev.scimlet.resource;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a resource as JSON, and where in it each attribute stands: an answer copies what it
 * shows. Attributes with a secret in them are left out. Immutable and thread-safe.
 */
public final class ResourceJson {

  private static final int GROWTH = 256;

  private final JsonBytes text;
  private final List<String> names;
  private final ScimValue[] values;

  /** Where the member of each name begins and ends; the same twice if it is left out. */
  private final int[] bounds;

  private ResourceJson(JsonBytes text, List<String> names, ScimValue[] values, int[] bounds) {
    this.text = text;
    this.names = names;
    this.values = values;
    this.bounds = bounds;
  }

  /** Writes a body; what an earlier one had of the very same values is copied. */
  static ResourceJson of(ScimObject body, @Nullable ResourceJson earlier) {
    JsonOutput output = new JsonOutput(earlier == null ? 0 : earlier.text.length() + GROWTH);
    if (earlier == null) {
      output.expect(body);
    }
    output.beginObject();
    List<String> names = body.names();
    Members members = new Members(output, earlier, names.size());
    body.forEach(members);
    JsonBytes text = output.endObject().finish().trimmed();
    return new ResourceJson(text, names, members.values, members.bounds);
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

  /** Whether the member at a place is the very same one. */
  private boolean has(int index, String name, ScimValue value) {
    return index < values.length && values[index] == value && names.get(index).equals(name);
  }

  /** Writes members and notes where they are. */
  private static final class Members implements BiConsumer<String, ScimValue> {

    private static final int FIRST = 1;

    private final JsonOutput output;
    private final @Nullable ResourceJson earlier;
    private final ScimValue[] values;
    private final int[] bounds;
    private int next;

    Members(JsonOutput output, @Nullable ResourceJson earlier, int count) {
      this.output = output;
      this.earlier = earlier;
      values = new ScimValue[count];
      bounds = new int[2 * count];
    }

    @Override
    public void accept(String name, ScimValue value) {
      int before = output.length();
      write(name, value);
      if (output.length() > before) {
        // Between two members is a comma.
        bounds[2 * next] = before == FIRST ? before : before + 1;
        bounds[2 * next + 1] = output.length();
      }
      values[next++] = value;
    }

    /** A change leaves most attributes where they were, or moves them up by one. */
    private void write(String name, ScimValue value) {
      if (earlier != null && earlier.has(next, name, value)) {
        earlier.writeMember(next, output);
      } else if (earlier != null && earlier.has(next + 1, name, value)) {
        earlier.writeMember(next + 1, output);
      } else {
        output.member(name, value);
      }
    }
  }
}
