package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.lucid.LegacyLucidSchemas;
import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Resource types from files, RFC 7643 sections 6 and 7")
class DirectoryOfResourceTypesTest {

  private final Path directory;

  DirectoryOfResourceTypesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void typesComeAfterThoseOfTheServerWhateverTheFilesAreNamed() throws IOException {
    write("1-type.json", Definitions.DEVICE);
    write("2-schema.json", Definitions.DEVICE_SCHEMA);
    write("README.txt", "not a definition");

    assertThat(read()).extracting(ResourceType::name).containsExactly("User", "Group", "Device");
  }

  @Test
  void fileOfATypeThatIsThereAddsItsExtensions() throws IOException {
    write("badge.json", Definitions.BADGE_SCHEMA);
    write("user.json", Definitions.userWith("urn:example:Badge", false));

    assertThat(extensions(read().get(0)))
        .containsExactly(
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
            LucidExtension.USER_URI,
            "urn:example:Badge");
  }

  @Test
  void extensionThatIsThereCanBeMadeRequired() throws IOException {
    write("user.json", Definitions.userWith(LucidExtension.USER_URI, true));

    assertThat(read().get(0).findExtension(LucidExtension.USER_URI))
        .get()
        .extracting(SchemaExtension::required)
        .isEqualTo(true);
  }

  @Test
  void olderGenerationsOfTheLucidExtensionNeedNoFileOfTheirOwn() throws IOException {
    write("user.json", Definitions.userWith(LegacyLucidSchemas.LUCIDCHART_URI, false));

    assertThat(extensions(read().get(0))).contains(LegacyLucidSchemas.LUCIDCHART_URI);
  }

  @Test
  void mistakesAreToldWithTheNameOfTheFile() throws IOException {
    assertRefused("{", "line 1");
    assertRefused("{}", "\"schemas\" must name");
    assertRefused(Definitions.DEVICE, "names unknown schema urn:example:Device");
    assertRefused(Definitions.DEVICE_SCHEMA, "No resource type names the schema");
    assertRefused(
        Definitions.DEVICE_SCHEMA.replace("\"string\"", "\"text\""),
        "Attribute serialNumber: \"type\" cannot be \"text\".");
    assertRefused(
        Definitions.userWith(LucidExtension.USER_URI, false).replace("/Users", "/People"),
        "Resource type User is at /Users and can only be extended.");
    assertRefused(
        Definitions.DEVICE_SCHEMA.replace("urn:example:Device", LucidExtension.USER_URI),
        "There is another schema");
  }

  @Test
  void directoryMustBeThere() {
    assertThatThrownBy(() -> read(directory.resolve("missing")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot list the directory");
  }

  private void assertRefused(String content, String message) throws IOException {
    write("wrong.json", content);
    assertThatThrownBy(this::read)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("wrong.json: ")
        .hasMessageContaining(message);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(directory.resolve(file), content);
  }

  private List<ResourceType> read() {
    return read(directory);
  }

  private static List<ResourceType> read(Path directory) {
    return DirectoryOfResourceTypes.read(
        directory, ScimletServer.standardResourceTypes(), LegacyLucidSchemas.all());
  }

  private static List<String> extensions(ResourceType type) {
    return type.extensions().stream().map(extension -> extension.schema().id()).toList();
  }
}
