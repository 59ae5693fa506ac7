package dev.scimlet.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueConformer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Laws of PATCH, RFC 7644 section 3.5.2")
class PatchLawsTest {

  private static final int CASES = 100_000;
  private static final long SEED = 7644;

  private final AttributeResolver schema = TestSchemas.user();
  private final PatchApplier tolerant = PatchApplier.of(schema, PatchPolicy.tolerant());
  private final PatchApplier strict = PatchApplier.of(schema, PatchPolicy.strict());
  private final RandomPatches random = new RandomPatches(SEED);

  @Test
  void anyRequestIsRefusedOrLeavesAResourceThatConformsToItsSchema() {
    int applied = 0;
    for (int i = 0; i < CASES; i++) {
      ScimObject user = random.user();
      PatchRequest request = random.request();
      PatchResult result = tryApply(i % 2 == 0 ? tolerant : strict, user, request);
      if (result != null) {
        applied++;
        requireConformant(result.resource(), request);
        requireUntouched(user, request, result);
      }
    }
    assertThat(applied).isGreaterThan(CASES / 20);
  }

  @Test
  @Tag("7644-3.5.2-15")
  void requestThatFailsAtItsEndFailsAsAWhole() {
    PatchOperation impossible = new PatchOperation(PatchOperation.Kind.REMOVE, "userName", null);
    for (int i = 0; i < CASES / 10; i++) {
      ScimObject user = random.user();
      List<PatchOperation> operations = new ArrayList<>(random.request().operations());
      operations.add(impossible);

      assertThatExceptionOfType(PatchException.class)
          .isThrownBy(() -> tolerant.apply(user, new PatchRequest(operations)));
    }
  }

  @Test
  void operationThatDoesNotChangeWhatItsFilterComparesIsIdempotent() {
    int applied = 0;
    for (int i = 0; i < CASES; i++) {
      ScimObject user = random.user();
      PatchOperation operation = random.operation();
      PatchRequest request = PatchRequest.of(operation);
      @Nullable PatchResult once =
          comparesWhatItChanges(operation) ? null : tryApply(tolerant, user, request);
      if (once != null) {
        applied++;
        PatchResult twice = tolerant.apply(once.resource(), request);
        assertThat(twice.resource()).as("%s on %s", operation, user).isSameAs(once.resource());
      }
    }
    assertThat(applied).isGreaterThan(CASES / 20);
  }

  @Test
  void replacingAnAttributeByItsOwnValueOrAddingItChangesNothing() {
    for (int i = 0; i < CASES / 10; i++) {
      ScimObject user = random.user();
      user.forEach(
          (name, value) -> {
            for (PatchOperation.Kind kind :
                List.of(PatchOperation.Kind.ADD, PatchOperation.Kind.REPLACE)) {
              PatchResult result =
                  strict.apply(user, PatchRequest.of(new PatchOperation(kind, name, value)));
              assertThat(result.resource()).isSameAs(user);
              assertThat(result.changed()).isEmpty();
            }
          });
    }
  }

  @Test
  void removingAnAbsentAttributeChangesNothing() {
    ScimObject user = ScimObject.builder().put("userName", "u").build();
    for (String name : List.of("title", "emails", "name", "name.givenName", "manager")) {
      PatchOperation removal = new PatchOperation(PatchOperation.Kind.REMOVE, name, null);
      assertThat(tolerant.apply(user, PatchRequest.of(removal)).resource()).isSameAs(user);
    }
  }

  private static @Nullable PatchResult tryApply(
      PatchApplier applier, ScimObject user, PatchRequest request) {
    try {
      return applier.apply(user, request);
    } catch (PatchException e) {
      return null;
    }
  }

  private static boolean comparesWhatItChanges(PatchOperation operation) {
    String path = String.valueOf(operation.path());
    return path.contains("[primary")
        || path.contains("primary eq")
        || path.contains("type pr")
        || path.contains("tags[");
  }

  /**
   * What is stored conforms as it is, with no leniency at all. Two values that a PATCH gives the
   * same type and value are both kept as long as they differ in something else.
   */
  private void requireConformant(ScimObject resource, PatchRequest request) {
    resource.forEach(
        (name, value) -> {
          ResolvedAttribute resolved = schema.resolve(name).orElseThrow();
          AttributePath path = resolved.path();
          ValueConformer strict = ValueConformer.of(Set.of());
          if (value instanceof ScimArray array) {
            assertThat(array.values()).as("%s after %s", resource, request).doesNotHaveDuplicates();
            array.forEach(
                element ->
                    assertThat(
                            strict.conformElement(
                                path, resolved.attribute(), element, (r, w) -> {}))
                        .isEqualTo(element));
            return;
          }
          ScimValue conformed =
              path.isSchema()
                  ? strict.conformMembers(
                      path, resolved.attribute(), (ScimObject) value, (r, w) -> {})
                  : strict.conform(path, resolved.attribute(), value, (r, w) -> {});
          assertThat(conformed).as("%s after %s", resource, request).isEqualTo(value);
        });
  }

  /** What is not reported as changed is equal, and after one operation the very same object. */
  private static void requireUntouched(ScimObject user, PatchRequest request, PatchResult result) {
    Set<AttributePath> changed = result.changed();
    user.forEach(
        (name, value) -> {
          if (changed.stream()
              .noneMatch(p -> name.equals(p.attribute()) || name.equals(p.schema()))) {
            ScimValue after = result.resource().get(name);
            assertThat(after).isEqualTo(value);
            assertThat(request.operations().size() > 1 || after == value).isTrue();
          }
        });
  }
}
