package dev.scimlet.lucid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.ReadPolicy;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The older generations of the Lucid extension")
class LegacyLucidSchemasTest {

  private static final ResourceType USER = everyGeneration();

  @ParameterizedTest
  @CsvSource({
    "urn:ietf:params:scim:schemas:extension:lucid:1.0:User:productLicenses.Lucidspark",
    "urn:ietf:params:scim:schemas:extension:lucid:1.0:User.productLicenses.Lucidspark",
    "urn:ietf:params:scim:schemas:extension:lucidchart:1.0:User:canEdit",
    "urn:lucidchart:schemas:1.0:User:canEdit"
  })
  void attributesAreBooleans(String name) {
    assertThat(USER.resolver().resolve(name))
        .get()
        .satisfies(found -> assertThat(found.leaf().type()).isEqualTo(AttributeType.BOOLEAN));
  }

  @Test
  void bodyOfAnOldScriptIsKeptUnderItsOwnUris() {
    ScimObject body = readOldScript();

    assertThat(body.getObject(LegacyLucidSchemas.ORIGINAL_URI))
        .isEqualTo(ScimObject.of("canEdit", ScimBoolean.of(false)));
    LucidUser lucid = LucidUser.of(body);
    assertThat(lucid.hasLucidchart()).isTrue();
    assertThat(lucid.hasLucidspark()).isFalse();
  }

  @Test
  void jsonFormsAreReadAsTheSameSchemas() {
    for (Schema schema : LegacyLucidSchemas.all()) {
      assertThat(Schema.of(schema.toScimObject())).isEqualTo(schema);
    }
  }

  private static ResourceType everyGeneration() {
    ResourceType type = ResourceTypes.user().with(LucidExtension.user());
    for (Schema schema : LegacyLucidSchemas.all()) {
      type = type.with(schema);
    }
    return type;
  }

  /** It uses the extension 2.0 without declaring it, and its e-mail address has no type. */
  private static ScimObject readOldScript() {
    String body =
        """
        {
          "schemas": [
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:lucidchart:schemas:1.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
          ],
          "userName": "bjensen@example.com",
          "name": {"givenName": "Barbara", "familyName": "Jensen"},
          "emails": [{"primary": true, "value": "bjensen@example.com"}],
          "active": true,
          "urn:lucidchart:schemas:1.0:User": {"canEdit": false},
          "urn:ietf:params:scim:schemas:extension:lucid:2.0:User": {
            "productLicenses": {"Lucidchart": true, "Lucidspark": false}
          }
        }
        """;
    return ResourceReader.of(USER, ReadPolicy.tolerant())
        .read(
            ScimJson.read(body.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults()),
            RepairListener.none())
        .resource()
        .body();
  }
}
