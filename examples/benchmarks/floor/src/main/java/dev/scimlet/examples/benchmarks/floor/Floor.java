package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scimlet.examples.benchmarks.requests.Condition;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Filters;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import dev.scimlet.examples.benchmarks.requests.Library;
import dev.scimlet.examples.benchmarks.requests.Patch;
import dev.scimlet.examples.benchmarks.requests.Service;
import java.io.IOException;

/** The least work that gives the right results. */
public final class Floor implements Library {

  private final ObjectMapper mapper = new ObjectMapper();

  /** For the service loader. */
  public Floor() {}

  @Override
  public Object parse(String filter) {
    return Comparison.parse(filter);
  }

  @Override
  public Condition prepare(String filter) {
    if (filter.equals(Filters.VALUE_PATHS)) {
      return new WorkOrChat();
    }
    return new SameUserName(Comparison.parse(filter).value());
  }

  @Override
  public Object readUser(String json) throws IOException {
    return mapper.readTree(json);
  }

  @Override
  public String write(Object resource) throws IOException {
    return mapper.writeValueAsString(resource);
  }

  @Override
  public Patch readPatch(String body) throws IOException {
    JsonNode patch = mapper.readTree(body);
    return user -> UserPatch.apply(((ObjectNode) user).deepCopy(), patch);
  }

  @Override
  public GroupPatch readGroupPatch(String group, String body) throws IOException {
    IndexedGroup indexed = IndexedGroup.of((ObjectNode) mapper.readTree(group));
    return new HeldGroup(indexed, mapper.readTree(body));
  }

  @Override
  public Service open(Directory directory) throws IOException {
    return FloorService.open(mapper, directory);
  }
}
