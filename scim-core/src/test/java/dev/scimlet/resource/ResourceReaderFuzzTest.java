package dev.scimlet.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bodies: whatever comes, it is a valid resource or a ValueException")
class ResourceReaderFuzzTest {

  private static final ResourceType TYPE = ResourceTypes.user();
  private static final String CORE = Schemas.USER_URI;
  private static final String ENTERPRISE = Schemas.ENTERPRISE_USER_URI;

  private static final List<String> NAMES =
      List.of(
          "userName",
          "USERNAME",
          "schemas",
          "id",
          "meta",
          "name",
          "name.givenName",
          "name.formatted.x",
          "givenName",
          "emails",
          "emails.value",
          "value",
          "primary",
          "type",
          "active",
          "password",
          "manager",
          "manager.value",
          "department",
          "",
          ".",
          ":",
          CORE,
          CORE + ":title",
          CORE + ":meta.created",
          CORE + ".title",
          ENTERPRISE,
          ENTERPRISE + ":manager",
          ENTERPRISE + ":manager.value",
          ENTERPRISE + ".department",
          "urn:x:y");

  @Test
  void everyBodyIsReadOrRefusedAndWhatIsReadStaysTheSame() {
    Random random = new Random(7643);
    ResourceReader tolerant = ResourceReader.of(TYPE, ReadPolicy.tolerant());
    ResourceReader strict = ResourceReader.of(TYPE, ReadPolicy.strict());
    int taken = 0;
    for (int i = 0; i < 30_000; i++) {
      ScimObject raw = object(random, 3).with("userName", ScimString.of("b"));
      taken += readTwice(tolerant, strict, raw) ? 1 : 0;
      readTwice(strict, strict, raw);
    }
    assertThat(taken).isGreaterThan(1_000);
  }

  /** What a reader lets through is conformant: the strict reader takes it without a change. */
  private static boolean readTwice(ResourceReader first, ResourceReader strict, ScimObject raw) {
    Resource resource;
    try {
      resource = first.read(raw, RepairListener.none()).resource();
    } catch (ValueException e) {
      assertThat(e.getMessage()).isNotEmpty();
      return false;
    }
    List<ScimValue> schemas = resource.schemas().stream().<ScimValue>map(ScimString::of).toList();
    ScimObject again = resource.body().with("schemas", ScimArray.of(schemas));
    assertThat(strict.read(again, RepairListener.none()).resource()).isEqualTo(resource);
    return true;
  }

  private static ScimValue value(Random random, int depth) {
    return switch (random.nextInt(depth <= 0 ? 5 : 8)) {
      case 0 -> ScimNull.NULL;
      case 1 -> ScimBoolean.of(random.nextBoolean());
      case 2 -> ScimNumber.of(random.nextInt(3));
      case 3 -> ScimString.of("");
      case 4 -> ScimString.of(random.nextBoolean() ? "True" : CORE);
      case 5 -> array(random, depth);
      default -> object(random, depth - 1);
    };
  }

  private static ScimArray array(Random random, int depth) {
    List<ScimValue> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(value(random, depth - 1));
    }
    return ScimArray.of(values);
  }

  private static ScimObject object(Random random, int depth) {
    ScimObject.Builder object = ScimObject.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth));
    }
    return object.build();
  }
}
