package dev.scimlet.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The JSON of a resource that was made of another")
class ResourceJsonTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "urn:f");

  private final Random random = new Random(8785);

  @Test
  void isThatOfItsBodyWhateverWasWrittenBefore() {
    for (int round = 0; round < 500; round++) {
      Resource resource = Resource.of(ResourceTypes.user(), ScimObject.empty());
      for (int step = 0; step < 12; step++) {
        resource = changed(resource);
        if (random.nextBoolean()) {
          Resource alone = Resource.of(ResourceTypes.user(), resource.body());
          assertThat(resource.json().text()).hasToString(alone.json().text().toString());
          assertThat(resource.json().names()).isEqualTo(alone.json().names());
        }
      }
    }
  }

  private Resource changed(Resource resource) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    return switch (random.nextInt(5)) {
      case 0 -> resource.without(name);
      case 1 -> resource.withBody(shuffled(resource.body()));
      default -> resource.with(name, value());
    };
  }

  private ScimObject shuffled(ScimObject body) {
    List<String> names = new ArrayList<>(body.names());
    Collections.shuffle(names, random);
    ScimObject.Builder shuffled = ScimObject.builder().put("g", random.nextInt());
    names.forEach(
        name ->
            shuffled.put(
                name,
                body.getValues(name).isEmpty() ? value() : ScimArray.of(body.getValues(name))));
    return shuffled.build();
  }

  private ScimValue value() {
    return switch (random.nextInt(4)) {
      case 0 -> ScimString.of("\u00e4" + random.nextInt());
      case 1 -> ScimNumber.of(random.nextInt());
      case 2 -> ScimObject.of("s", ScimSecret.of("t1meMa$heen"));
      default -> ScimArray.of(ScimString.of("x"), ScimNumber.of(random.nextInt()));
    };
  }
}
