package dev.scimlet.examples.benchmarks.scimple;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import org.apache.directory.scim.server.rest.BaseResourceTypeResourceImpl;

/** Does what JAX-RS does before it calls: fills private fields. */
final class Injection {

  private Injection() {}

  static void inject(BaseResourceTypeResourceImpl<?> resources, UriInfo uri) {
    set(resources, "uriInfo", uri);
    set(resources, "headers", new NoHeaders());
  }

  private static void set(BaseResourceTypeResourceImpl<?> resources, String name, Object value) {
    try {
      Field field = BaseResourceTypeResourceImpl.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(resources, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
