package dev.scimlet.examples.benchmarks.charon;

import dev.scimlet.examples.benchmarks.requests.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.wso2.charon3.core.config.SCIMSystemSchemaExtensionBuilder;
import org.wso2.charon3.core.config.SCIMUserSchemaExtensionBuilder;
import org.wso2.charon3.core.encoder.JSONDecoder;
import org.wso2.charon3.core.exceptions.AbstractCharonException;
import org.wso2.charon3.core.objects.Group;
import org.wso2.charon3.core.objects.User;
import org.wso2.charon3.core.protocol.endpoints.AbstractResourceManager;
import org.wso2.charon3.core.schema.SCIMConstants;
import org.wso2.charon3.core.schema.SCIMResourceSchemaManager;
import org.wso2.charon3.core.schema.SCIMResourceTypeSchema;

/** Reads the texts of the measurements, by schemas that are the same for the whole process. */
final class Texts {

  private final JSONDecoder decoder = new JSONDecoder();
  private final SCIMResourceTypeSchema userSchema;
  private final SCIMResourceTypeSchema groupSchema;

  Texts() {
    try (InputStream enterprise = resource("enterprise.json");
        InputStream system = resource("system.json")) {
      SCIMUserSchemaExtensionBuilder.getInstance().buildUserSchemaExtension(enterprise);
      SCIMSystemSchemaExtensionBuilder.getInstance().buildSystemSchemaExtension(system);
      userSchema = SCIMResourceSchemaManager.getInstance().getUserResourceSchema(new Stored());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AbstractCharonException e) {
      throw new IllegalStateException(e);
    }
    groupSchema = SCIMResourceSchemaManager.getInstance().getGroupResourceSchema();
    AbstractResourceManager.setEndpointURLMap(
        Map.of(
            SCIMConstants.USER_ENDPOINT,
            Call.BASE + "/Users",
            SCIMConstants.GROUP_ENDPOINT,
            Call.BASE + "/Groups"));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Texts.class.getResourceAsStream(name));
  }

  SCIMResourceTypeSchema userSchema() {
    return userSchema;
  }

  SCIMResourceTypeSchema groupSchema() {
    return groupSchema;
  }

  User user(String json) throws AbstractCharonException {
    return decoder.decodeResource(json, userSchema, new User());
  }

  Group group(String json) throws AbstractCharonException {
    return decoder.decodeResource(json, groupSchema, new Group());
  }
}
