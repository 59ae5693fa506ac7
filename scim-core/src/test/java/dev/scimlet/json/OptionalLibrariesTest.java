package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jackson databind and JSON-P are optional")
class OptionalLibrariesTest {

  @Test
  void jsonAndSchemasWorkWithoutThem() throws Exception {
    try (HidingLoader loader = new HidingLoader()) {
      Object user = call(loader, "dev.scimlet.schema.ResourceTypes", "user");
      Object json = user.getClass().getMethod("toScimObject").invoke(user);
      assertThat(json.getClass().getClassLoader()).isSameAs(loader);
      Class<?> value = loader.loadClass("dev.scimlet.value.ScimValue");
      Method print = loader.loadClass("dev.scimlet.json.ScimJson").getMethod("print", value);
      assertThat((String) print.invoke(null, json)).contains("\"endpoint\":\"/Users\"");
    }
  }

  @Test
  void theyAreReallyHidden() throws IOException {
    try (HidingLoader loader = new HidingLoader()) {
      assertThatThrownBy(() -> loader.loadClass("tools.jackson.databind.ObjectMapper"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> loader.loadClass("jakarta.json.JsonValue"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static Object call(ClassLoader loader, String type, String method) throws Exception {
    return loader.loadClass(type).getMethod(method).invoke(null);
  }

  /**
   * The class path of this test, without the optional libraries. It has no parent: the platform's
   * loader would find them in the module path.
   */
  private static final class HidingLoader extends URLClassLoader {

    HidingLoader() {
      super(urls(), null);
    }

    private static URL[] urls() {
      String paths =
          System.getProperty("java.class.path")
              + File.pathSeparator
              + System.getProperty("jdk.module.path", "");
      return Stream.concat(
              Arrays.stream(paths.split(File.pathSeparator)), Stream.of("target/classes"))
          .filter(path -> !path.isEmpty())
          .filter(path -> !path.contains("databind") && !path.contains("json-api"))
          .filter(path -> !path.contains("parsson"))
          .map(HidingLoader::url)
          .toArray(URL[]::new);
    }

    private static URL url(String path) {
      try {
        return Path.of(path).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
