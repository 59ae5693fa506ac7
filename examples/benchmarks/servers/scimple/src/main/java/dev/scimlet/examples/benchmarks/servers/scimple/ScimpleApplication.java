package dev.scimlet.examples.benchmarks.servers.scimple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.apache.directory.scim.server.configuration.ServerConfiguration;
import org.apache.directory.scim.server.rest.ScimResourceHelper;

/** The resources of the library. */
@ApplicationScoped
public class ScimpleApplication extends Application {

  /** For CDI. */
  public ScimpleApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return ScimResourceHelper.scimpleFeatureAndResourceClasses();
  }

  @Produces
  ServerConfiguration configuration() {
    return new ServerConfiguration().setId("benchmark");
  }
}
