package dev.scimlet.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("InMemoryResourceStore keeps every unique attribute unique, RFC 7643 section 7")
class InMemoryUniquenessTest {

  private static final String EXTENSION = "urn:example:Badge";

  private static final ResourceType DEVICE =
      ResourceType.of(
              "Device",
              "/Devices",
              Schema.of(
                  "urn:example:Device",
                  "Device",
                  unique(Attribute.string("serial").caseExact().build()),
                  unique(Attribute.builder("port", AttributeType.INTEGER).build()),
                  unique(Attribute.builder("made", AttributeType.DATE_TIME).build()),
                  unique(Attribute.string("aliases").multiValued().build()),
                  Attribute.complex("cards", unique(Attribute.string("value").build()))
                      .multiValued()
                      .build()))
          .with(Schema.of(EXTENSION, "Badge", unique(Attribute.string("badge").build())));

  private final InMemoryResourceStore store = InMemoryResourceStore.of(DEVICE);
  private int ids;

  @Test
  void exactStringsDifferInCase() {
    refuses("serial", ScimString.of("A1"), ScimString.of("A1"));
    accepts("serial", ScimString.of("a1"));
  }

  @Test
  void numbersAreComparedByValue() {
    refuses("port", ScimNumber.of(80), ScimNumber.of(new BigDecimal("80.0")));
    accepts("port", ScimNumber.of(new BigDecimal("1e999999999")));
  }

  @Test
  void datesAreComparedAsInstants() {
    refuses(
        "made", ScimString.of("2026-01-01T00:00:00Z"), ScimString.of("2026-01-01T01:00:00+01:00"));
  }

  @Test
  void anyOfSeveralValuesIsTaken() {
    refuses("aliases", strings("a", "b", "b"), strings("c", "B"));
    accepts("aliases", strings("c", "d"));
  }

  @Test
  void subAttributesAreNamedWithTheirAttribute() {
    ScimArray cards = ScimArray.of(ScimObject.of("value", ScimString.of("x")));
    insert("cards", cards);
    assertThatExceptionOfType(StoreException.Uniqueness.class)
        .isThrownBy(() -> insert("cards", cards))
        .satisfies(refusal -> assertThat(refusal.attribute()).isEqualTo("cards.value"));
  }

  @Test
  void attributesOfExtensionsAreNamedWithTheirSchema() {
    ScimObject badge = ScimObject.of("badge", ScimString.of("7"));
    insert(EXTENSION, badge);
    assertThatExceptionOfType(StoreException.Uniqueness.class)
        .isThrownBy(() -> insert(EXTENSION, badge))
        .satisfies(refusal -> assertThat(refusal.attribute()).isEqualTo(EXTENSION + ":badge"));
  }

  @Test
  void resourcesWithoutTheAttributeDoNotClash() {
    accepts("other", ScimString.of("x"));
    accepts("other", ScimString.of("x"));
  }

  @Test
  void typesThatTheStoreWasNotMadeForAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> store.guarantees("User"));
  }

  private void refuses(String name, ScimValue first, ScimValue second) {
    insert(name, first);
    assertThatExceptionOfType(StoreException.Uniqueness.class)
        .isThrownBy(() -> insert(name, second))
        .satisfies(refusal -> assertThat(refusal.attribute()).isEqualTo(name));
  }

  private void accepts(String name, ScimValue value) {
    assertThatNoException().isThrownBy(() -> insert(name, value));
  }

  private void insert(String name, ScimValue value) {
    ResourceKey key = new ResourceKey("Device", "d" + ids++);
    StoreContext context = new StoreContext("t", "p", Instant.EPOCH, Instant.MAX);
    store.insert(context, key, Resource.of(DEVICE, ScimObject.of(name, value)));
  }

  private static ScimArray strings(String... values) {
    return ScimArray.of(Arrays.stream(values).map(ScimString::of).toList());
  }

  private static Attribute unique(Attribute attribute) {
    return attribute.toBuilder().uniqueness(Uniqueness.SERVER).build();
  }
}
