package dev.scimlet.examples.benchmarks.servers.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import dev.scimlet.examples.benchmarks.servers.jetty.JettyServer;
import dev.scimlet.examples.benchmarks.servers.loopback.LoopbackServer;
import java.util.List;

/** SCIM-SDK behind a servlet in Jetty. */
public final class Main {

  private static final int MOST_RESULTS = 1_000;

  private Main() {}

  /**
   * Starts the server.
   *
   * @param words how many users it begins with
   * @throws Exception if it does not start
   */
  public static void main(String[] words) throws Exception {
    LoopbackServer.run(words, Main::start);
  }

  static LoopbackServer start(List<String> texts) throws Exception {
    ServiceProvider provider =
        ServiceProvider.builder()
            .filterConfig(FilterConfig.builder().supported(true).maxResults(MOST_RESULTS).build())
            .patchConfig(PatchConfig.builder().supported(true).build())
            .build();
    ResourceEndpoint endpoint = new ResourceEndpoint(provider);
    Users users = new Users();
    endpoint.registerEndpoint(new UserEndpointDefinition(users));
    texts.forEach(users::add);
    return JettyServer.startGuarded(new ScimSdkServlet(endpoint));
  }
}
