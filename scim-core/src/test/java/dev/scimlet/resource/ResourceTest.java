package dev.scimlet.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.json.JsonOutput;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Resources and meta, RFC 7643 section 3")
class ResourceTest {

  private static final ScimObject BODY = ScimObject.builder().put("userName", "b").build();

  private final Resource user = Resource.of(ResourceTypes.user(), BODY);

  @Test
  void schemasFollowFromTheBody() {
    assertThat(user.schemas()).containsExactly(Schemas.USER_URI);
    ScimObject data = ScimObject.builder().put("division", "d").build();
    Resource more = user.with(Schemas.ENTERPRISE_USER_URI, data);
    assertThat(more.schemas()).containsExactly(Schemas.USER_URI, Schemas.ENTERPRISE_USER_URI);
    assertThat(more.without(Schemas.ENTERPRISE_USER_URI)).isEqualTo(user);
    assertThat(more.with(Schemas.ENTERPRISE_USER_URI, ScimObject.empty())).isEqualTo(user);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "meta", "schemas"})
  void whatBelongsToTheStoreIsNotInTheBody(String name) {
    assertThatThrownBy(() -> user.with(name, ScimString.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void aPartialResourceStaysPartial() {
    Resource partial = Resource.partial(ResourceTypes.user(), BODY);
    assertThat(partial.isPartial()).isTrue();
    assertThat(partial.with("title", ScimString.of("t")).isPartial()).isTrue();
    assertThat(partial).isNotEqualTo(user);
  }

  @Test
  void attributesAreLookedUpAndRemovedByName() {
    assertThat(user.get("userName")).isEqualTo(ScimString.of("b"));
    assertThat(user.get("username")).isNull();
    assertThat(user.without("nope")).isSameAs(user);
    assertThat(user.with("emails", ScimArray.of())).isSameAs(user);
  }

  @Test
  void metaIsWrittenWithoutNulls() {
    Instant created = Instant.parse("2010-01-23T04:56:22Z");
    Meta meta = new Meta("User", created, created.plusMillis(1), null, "W/\"1\"");
    assertThat(meta.toScimObject())
        .hasToString(
            "{\"resourceType\":\"User\",\"created\":\"2010-01-23T04:56:22Z\","
                + "\"lastModified\":\"2010-01-23T04:56:22.001Z\",\"version\":\"W/\\\"1\\\"\"}");
  }

  @Test
  void theBodyIsThereAsJsonToo() {
    Resource more = user.with("title", ScimString.of("é")).with("emails", ScimArray.of());
    ResourceJson json = more.json();
    assertThat(json.text()).hasToString("{\"userName\":\"b\",\"title\":\"é\"}");
    assertThat(more.json()).isSameAs(json);
    assertThat(Resource.of(ResourceTypes.user(), ScimObject.empty()).json().text())
        .hasToString("{}");
  }

  @Test
  void eachAttributeIsFoundInTheJson() {
    ResourceJson json = user.with("title", ScimString.of("t")).json();
    assertThat(json.names()).containsExactly("userName", "title");
    JsonOutput turned = new JsonOutput().beginObject();
    json.writeMember(1, turned);
    json.writeMember(0, turned);
    assertThat(turned.endObject().finish()).hasToString("{\"title\":\"t\",\"userName\":\"b\"}");
  }

  @Test
  void whatHasASecretIsLeftOutOfTheJson() {
    ScimObject hidden = ScimObject.builder().put("a", ScimSecret.of("t1meMa$heen")).build();
    Resource secret =
        Resource.of(
            ResourceTypes.user(),
            ScimObject.builder()
                .put("password", ScimSecret.of("t1meMa$heen"))
                .put("title", "t")
                .put("emails", ScimArray.of(ScimString.of("e"), hidden))
                .put("userName", "b")
                .build());
    ResourceJson json = secret.json();
    assertThat(json.text()).hasToString("{\"title\":\"t\",\"userName\":\"b\"}");
    assertThat(json.names()).containsExactly("password", "title", "emails", "userName");
    assertThat(json.isWhole()).isFalse();
    assertThat(user.json().isWhole()).isTrue();
    JsonOutput output = new JsonOutput().beginObject();
    json.writeMember(0, output);
    json.writeMember(3, output);
    assertThat(output.endObject().finish()).hasToString("{\"userName\":\"b\"}");
  }

  @Test
  void equalityIsThatOfTheComponents() {
    Resource same = Resource.of(ResourceTypes.user(), BODY);
    assertThat(same.json().text().length()).isPositive();
    assertThat(same).isEqualTo(user).hasSameHashCodeAs(user);
    assertThat(Resource.of(ResourceTypes.group(), BODY)).isNotEqualTo(user);
    assertThat(user.with("title", ScimString.of("t"))).isNotEqualTo(user);
    assertThat(user)
        .hasToString(
            "Resource[schema=urn:ietf:params:scim:schemas:core:2.0:User, body={\"userName\":\"b\"},"
                + " completeness=COMPLETE]");
  }
}
