package dev.scimlet.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.Json;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One resource and the requests that a test sends it, written as JSON with single quotes. */
final class Patching {

  private final AttributeResolver resolver;
  private final ScimObject resource;
  private PatchPolicy policy = PatchPolicy.tolerant();
  private final List<Repair> fired = new ArrayList<>();

  private Patching(AttributeResolver resolver, String json) {
    this.resolver = resolver;
    this.resource = Json.object(json);
  }

  static Patching user(String json) {
    return new Patching(TestSchemas.user(), json);
  }

  static Patching group(String json) {
    return new Patching(TestSchemas.group(), json);
  }

  Patching with(PatchPolicy changed) {
    policy = changed;
    return this;
  }

  Patching strictly() {
    return with(PatchPolicy.strict());
  }

  /** Asserts what a request makes of the resource. */
  Patching becomes(String operations, String expected) {
    assertThat(apply(operations).resource()).as(operations).isEqualTo(Json.object(expected));
    return this;
  }

  /** Asserts that a request changes nothing, and that the resource is the same instance. */
  Patching stays(String operations) {
    PatchResult result = apply(operations);
    assertThat(result.resource()).as(operations).isSameAs(resource);
    assertThat(result.isUnchanged()).isTrue();
    return this;
  }

  /** Asserts that a request is refused. */
  Patching refuses(String operations, ScimType scimType) {
    PatchException refused = failure(operations);
    assertThat(refused.scimType()).as(operations + refused.getMessage()).isEqualTo(scimType);
    return this;
  }

  PatchException failure(String operations) {
    return Objects.requireNonNull(
        catchThrowableOfType(PatchException.class, () -> apply(operations)), operations);
  }

  /** Asserts which leniencies the requests so far needed. */
  Patching fired(Repair... expected) {
    assertThat(fired).containsExactly(expected);
    fired.clear();
    return this;
  }

  List<AttributePath> changed(String operations) {
    return List.copyOf(apply(operations).changed());
  }

  PatchResult apply(String operations) {
    PatchApplier applier = PatchApplier.of(resolver, policy);
    List<PatchStep> steps = applier.plan(request(operations), (repair, where) -> fired.add(repair));
    return applier.apply(resource, steps, (repair, where) -> fired.add(repair));
  }

  /** Reads the operations of a request: a JSON array, or a single operation. */
  static PatchRequest request(String json) {
    ScimValue value = Json.value(json);
    List<ScimValue> operations = value instanceof ScimArray array ? array.values() : List.of(value);
    return new PatchRequest(operations.stream().map(Patching::operation).toList());
  }

  private static PatchOperation operation(ScimValue value) {
    ScimObject operation = (ScimObject) value;
    String op = Objects.requireNonNull(operation.getString("op"));
    return new PatchOperation(
        PatchOperation.Kind.valueOf(op.toUpperCase(Locale.ROOT)),
        operation.getString("path"),
        operation.get("value"));
  }
}
