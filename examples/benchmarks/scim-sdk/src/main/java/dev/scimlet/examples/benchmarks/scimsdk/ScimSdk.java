package dev.scimlet.examples.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.request.PatchOpRequest;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import dev.scimlet.examples.benchmarks.requests.Condition;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import dev.scimlet.examples.benchmarks.requests.Library;
import dev.scimlet.examples.benchmarks.requests.Patch;
import dev.scimlet.examples.benchmarks.requests.Service;

/** The SDK's engine and its parts. */
public final class ScimSdk implements Library {

  private final Engine engine = new Engine();

  /** For the service loader. */
  public ScimSdk() {}

  @Override
  public FilterNode parse(String filter) {
    return RequestUtils.parseFilter(engine.userType(), filter);
  }

  @Override
  public Condition prepare(String filter) {
    return new SdkCondition(engine.provider(), parse(filter));
  }

  @Override
  public User readUser(String json) {
    return JsonHelper.readJsonDocument(json, User.class);
  }

  @Override
  public String write(Object resource) {
    return resource.toString();
  }

  @Override
  public Patch readPatch(String body) {
    PatchOpRequest patch = JsonHelper.readJsonDocument(body, PatchOpRequest.class);
    return user -> engine.patch(Copies.of((User) user, User.class), patch);
  }

  @Override
  public GroupPatch readGroupPatch(String group, String body) {
    return new HeldGroup(
        engine,
        JsonHelper.readJsonDocument(group, Group.class),
        JsonHelper.readJsonDocument(body, PatchOpRequest.class));
  }

  @Override
  public Service open(Directory directory) {
    return ScimSdkService.open(directory);
  }
}
