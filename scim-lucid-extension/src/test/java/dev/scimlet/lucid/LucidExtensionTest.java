package dev.scimlet.lucid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.ReadPolicy;
import dev.scimlet.resource.Resource;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The extension urn:ietf:params:scim:schemas:extension:lucid:2.0:User")
class LucidExtensionTest {

  private static final ResourceType USER = ResourceTypes.user().with(LucidExtension.user());

  @Test
  void isRegisteredInOneLine() {
    assertThat(SchemaRegistry.of(USER).findSchema(LucidExtension.USER_URI))
        .contains(LucidExtension.user());
  }

  @Test
  void jsonFormIsReadAsTheSameSchema() {
    assertThat(Schema.of(LucidExtension.user().toScimObject())).isEqualTo(LucidExtension.user());
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "\"True\", True", "\"full\", full"})
  void storesBooleansAsTextAndStringsVerbatim(String sent, String stored) {
    assertThat(LucidUser.of(read(sent)).lucidchart()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\"", "\"TRUE\""})
  void filterFindsEverySpellingOfTrue(String sent) {
    assertThat(matches("eq true", sent)).isTrue();
    assertThat(matches("eq \"True\"", sent)).isTrue();
    assertThat(matches("eq false", sent)).isFalse();
  }

  @Test
  void attributesAreFoundByTheNamesThatTheGalleryApplicationSends() {
    assertThat(
            USER.resolver()
                .resolve(LucidExtension.USER_URI + ":productLicenses.LucidscaleExplorer"))
        .get()
        .satisfies(found -> assertThat(found.leaf().name()).isEqualTo("LucidscaleExplorer"));
  }

  private static boolean matches(String comparison, String sent) {
    String filter = LucidExtension.USER_URI + ":productLicenses.Lucidchart " + comparison;
    return FilterMatcher.compile(Filters.parse(filter, USER.resolver(), FilterOptions.tolerant()))
        .matches(read(sent));
  }

  private static Resource read(String license) {
    String body =
        """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
          "userName": "bjensen@example.com",
          "urn:ietf:params:scim:schemas:extension:lucid:2.0:User":
            {"productLicenses": {"Lucidchart": %s}}
        }
        """
            .formatted(license);
    return ResourceReader.of(USER, ReadPolicy.tolerant())
        .read(
            ScimJson.read(body.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults()),
            RepairListener.none())
        .resource();
  }
}
