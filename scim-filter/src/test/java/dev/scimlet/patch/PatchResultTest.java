package dev.scimlet.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.testing.Json;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a PATCH made of a resource")
class PatchResultTest {

  private static final List<AttributePath> PATHS =
      List.of(AttributePath.of("title"), AttributePath.of("active"), AttributePath.of("name"));

  @Test
  void thePathsKeepTheirOrder() {
    PatchResult result = new PatchResult(ScimObject.empty(), new LinkedHashSet<>(PATHS));

    assertThat(result.changed()).containsExactlyElementsOf(PATHS);
    assertThat(result.changed()).isEqualTo(Set.copyOf(PATHS)).hasSameHashCodeAs(Set.copyOf(PATHS));
  }

  @Test
  void thePathsAreCopied() {
    Set<AttributePath> paths = new LinkedHashSet<>(PATHS);
    PatchResult result = new PatchResult(ScimObject.empty(), paths);
    paths.clear();

    assertThat(result.changed()).hasSize(3);
    assertThatThrownBy(() -> result.changed().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatARequestChangedIsInTheOrderOfTheResource() {
    ScimObject user = Json.object("{'title':'a','nickName':'b','name':{'givenName':'c'}}");
    PatchRequest request =
        PatchRequest.of(
            replace("displayName"), replace("name.givenName"), replace("title"), replace("locale"));

    PatchResult result =
        PatchApplier.of(TestSchemas.user(), PatchPolicy.strict()).apply(user, request);

    assertThat(result.changed())
        .extracting(AttributePath::toString)
        .containsExactly("title", "name", "displayName", "locale");
  }

  private static PatchOperation replace(String path) {
    return new PatchOperation(PatchOperation.Kind.REPLACE, path, ScimString.of("new"));
  }
}
