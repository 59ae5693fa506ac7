package dev.scimlet.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list that has been patched before finds values by an index, a copy of it by looking at all:
 * both must come to the same.
 */
@DisplayName("PATCH of long lists")
class LongListPatchTest {

  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          text -> text,
          text -> text,
          text -> text.toUpperCase(Locale.ROOT),
          text -> text.replace("u", "\uff55"),
          text -> text.replace("e", "\u00e9"),
          text -> text.replace("e", "e\u0301"));

  private final Random random = new Random(3523);
  private int holes;

  @ParameterizedTest
  @ValueSource(ints = {20, 33, 40, 100, 1100})
  void membersAreFoundByTheIndexAsByLookingAtAll(int size) {
    assertIndexMakesNoDifference(TestSchemas.group(), "members", "type", size);
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 100})
  void valuesThatAreWhollyComparedAreFoundToo(int size) {
    assertIndexMakesNoDifference(TestSchemas.user(), "emails", "display", size);
  }

  private void assertIndexMakesNoDifference(
      AttributeResolver resolver, String list, String label, int size) {
    PatchApplier applier = PatchApplier.of(resolver, PatchPolicy.tolerant());
    for (int run = 0; run < 12; run++) {
      holes = run % 3 == 0 ? 50 : 10_000;
      ScimObject patched = ScimObject.of(list, elements(label, size));
      for (int i = 0; i < 60; i++) {
        PatchRequest request = PatchRequest.of(operation(list, label, size));

        Object expected = outcome(applier, copy(patched, list), request);
        Object outcome = outcome(applier, patched, request);

        assertThat(outcome).as("%s", request).isEqualTo(expected);
        patched = outcome instanceof PatchResult result ? result.resource() : patched;
      }
    }
  }

  private static Object outcome(PatchApplier applier, ScimObject resource, PatchRequest request) {
    try {
      return applier.apply(resource, request);
    } catch (PatchException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void aChangeSharesWhatItDoesNotTouch() {
    PatchApplier groups = PatchApplier.of(TestSchemas.group(), PatchPolicy.strict());
    List<ScimValue> members = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      members.add(ScimObject.of("value", ScimString.of(user(i))));
    }
    ScimObject group = ScimObject.of("members", ScimArray.of(members));
    PatchRequest request = PatchRequest.of(remove("members[value eq \"user7\"]"));

    PatchResult result = groups.apply(group, request);

    members.remove(7);
    assertThat(result.changed()).containsExactly(AttributePath.of("members"));
    assertThat(result.resource().getValues("members"))
        .usingElementComparator((one, other) -> one == other ? 0 : 1)
        .isEqualTo(members);
    assertThat(groups.apply(result.resource(), request).resource()).isSameAs(result.resource());
    assertThat(groups.apply(result.resource(), request).resource()).isSameAs(result.resource());
  }

  private PatchOperation operation(String list, String label, int size) {
    String user = user(random.nextInt(2 * size));
    String value = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(user);
    return switch (random.nextInt(9)) {
      case 0, 1 -> new PatchOperation(PatchOperation.Kind.ADD, list, some(label, size));
      case 2 -> new PatchOperation(PatchOperation.Kind.REMOVE, list, some(label, size));
      case 3 -> remove(list + "[value eq \"" + value + "\" or value eq \"" + user + "\"]");
      case 4 -> remove(list + "[value eq \"" + value + "\" and " + label + " pr]");
      case 5 ->
          new PatchOperation(
              PatchOperation.Kind.REPLACE,
              list + "[value eq \"" + value + "\"]." + label,
              ScimString.of("Babs"));
      case 6 ->
          new PatchOperation(
              PatchOperation.Kind.REPLACE,
              list + "[value eq \"" + value + "\"]",
              ScimObject.of(label, ScimString.of("Babs")));
      default -> remove(list + "[value eq \"" + value + "\"]");
    };
  }

  private static PatchOperation remove(String path) {
    return new PatchOperation(PatchOperation.Kind.REMOVE, path, null);
  }

  private ScimArray some(String label, int size) {
    List<ScimValue> some = new ArrayList<>();
    for (int n = random.nextInt(5); n >= 0; n--) {
      some.add(element(label, random.nextInt(2 * size)));
    }
    return ScimArray.of(some);
  }

  private ScimArray elements(String label, int size) {
    List<ScimValue> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(element(label, i));
    }
    return ScimArray.of(elements);
  }

  /** Once in a while one that no index can hold. */
  private ScimObject element(String label, int number) {
    String value = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(user(number));
    ScimObject.Builder element = ScimObject.builder();
    if (random.nextInt(holes) > 0) {
      element.put("value", value);
    }
    return element.put(label, "User " + random.nextInt(3)).build();
  }

  private static String user(int number) {
    return "user" + number;
  }

  private static ScimObject copy(ScimObject resource, String list) {
    List<ScimValue> values = new ArrayList<>(resource.getValues(list));
    return values.isEmpty() ? resource : resource.without(list).with(list, ScimArray.of(values));
  }
}
