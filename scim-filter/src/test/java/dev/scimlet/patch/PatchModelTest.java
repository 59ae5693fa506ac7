package dev.scimlet.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A group's members as a set of texts: all that a PATCH of members means. */
@DisplayName("PATCH of members against a set, RFC 7644 section 3.5.2")
class PatchModelTest {

  private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");

  private static final List<PatchOperation.Kind> KINDS = List.of(PatchOperation.Kind.values());

  private final Random random = new Random(3526);
  private final PatchApplier applier = PatchApplier.of(TestSchemas.group(), PatchPolicy.tolerant());

  @Test
  @Tag("7644-3.5.2-13")
  @Tag("7644-3.5.2.1-4")
  @Tag("7644-3.5.2.1-6")
  @Tag("7644-3.5.2.2-3")
  @Tag("7644-3.5.2.2-4")
  @Tag("7644-3.5.2.2-6")
  @Tag("7644-3.5.2.3-2")
  void membersAreWhatASetOfThemWouldBe() {
    for (int i = 0; i < 20_000; i++) {
      Set<String> model = new LinkedHashSet<>(some());
      ScimObject group = group(model);
      List<PatchOperation> operations = new ArrayList<>();
      for (int n = random.nextInt(5); n >= 0; n--) {
        operations.add(operation(model));
      }

      ScimObject patched = applier.apply(group, new PatchRequest(operations)).resource();

      assertThat(patched).as("%s on %s", operations, group).isEqualTo(group(model));
    }
  }

  @Test
  @Tag("7644-3.5.2-13")
  @Tag("7644-3.5.2.1-5")
  @Tag("7644-3.5.2.2-2")
  @Tag("7644-3.5.2.3-3")
  void titleAndNamesAreWhatAMapOfThemWouldBe() {
    PatchApplier users = PatchApplier.of(TestSchemas.user(), PatchPolicy.tolerant());
    List<String> names = List.of("title", "nickName", "displayName", "locale");
    for (int i = 0; i < 20_000; i++) {
      TreeMap<String, String> model = new TreeMap<>();
      List<PatchOperation> operations = new ArrayList<>();
      for (int n = random.nextInt(6); n >= 0; n--) {
        String name = names.get(random.nextInt(names.size()));
        String text = PEOPLE.get(random.nextInt(PEOPLE.size()));
        PatchOperation.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        operations.add(new PatchOperation(kind, name, ScimString.of(text)));
        model.compute(name, (n0, old) -> kind == PatchOperation.Kind.REMOVE ? null : text);
      }
      ScimObject.Builder expected = ScimObject.builder();
      model.forEach(expected::put);

      assertThat(users.apply(ScimObject.empty(), new PatchRequest(operations)).resource())
          .isEqualTo(expected.build());
    }
  }

  /** Draws an operation and does to the model what it means. */
  private PatchOperation operation(Set<String> model) {
    List<String> some = some();
    String one = PEOPLE.get(random.nextInt(PEOPLE.size()));
    switch (random.nextInt(5)) {
      case 0 -> {
        model.addAll(some);
        return new PatchOperation(PatchOperation.Kind.ADD, "members", members(some));
      }
      case 1 -> {
        model.clear();
        model.addAll(some);
        return new PatchOperation(PatchOperation.Kind.REPLACE, "members", members(some));
      }
      case 2 -> {
        model.removeAll(some);
        return new PatchOperation(PatchOperation.Kind.REMOVE, "members", members(some));
      }
      case 3 -> {
        model.clear();
        return new PatchOperation(PatchOperation.Kind.REMOVE, "members", null);
      }
      default -> {
        model.remove(one);
        return new PatchOperation(
            PatchOperation.Kind.REMOVE, "members[value eq \"" + one + "\"]", null);
      }
    }
  }

  private List<String> some() {
    List<String> some = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      some.add(PEOPLE.get(random.nextInt(PEOPLE.size())));
    }
    return some;
  }

  private static ScimObject group(Set<String> members) {
    ScimObject group = ScimObject.empty();
    return members.isEmpty() ? group : group.with("members", members(List.copyOf(members)));
  }

  private static ScimArray members(List<String> people) {
    List<ScimValue> members = new ArrayList<>();
    people.forEach(person -> members.add(ScimObject.of("value", ScimString.of(person))));
    return ScimArray.of(members);
  }
}
