package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Service;

/**
 * The engine.
 *
 * @param engine the engine
 */
record ScimSdkService(Engine engine) implements Service {

  static ScimSdkService open(Directory directory) {
    Engine engine = new Engine();
    for (String user : directory.users()) {
      engine.users().add(JsonHelper.readJsonDocument(user, User.class));
    }
    directory
        .group()
        .ifPresent(
            group -> engine.groups().stored().put(JsonHelper.readJsonDocument(group, Group.class)));
    return new ScimSdkService(engine);
  }

  @Override
  public Answer handle(Call call) {
    ScimResponse response = engine.handle(call.method(), call.target(), call.body());
    return new Answer(response.getHttpStatus(), response.toString());
  }
}
