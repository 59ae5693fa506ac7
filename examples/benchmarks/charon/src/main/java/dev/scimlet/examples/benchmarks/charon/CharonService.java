package dev.scimlet.examples.benchmarks.charon;

import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.examples.benchmarks.requests.Target;
import org.wso2.charon3.core.exceptions.AbstractCharonException;
import org.wso2.charon3.core.protocol.SCIMResponse;
import org.wso2.charon3.core.protocol.endpoints.AbstractResourceManager;
import org.wso2.charon3.core.protocol.endpoints.GroupResourceManager;
import org.wso2.charon3.core.protocol.endpoints.UserResourceManager;

/** The resource managers. */
final class CharonService implements Service {

  private final Stored stored = new Stored();
  private final UserResourceManager users = new UserResourceManager();
  private final GroupResourceManager groups = new GroupResourceManager();

  private CharonService() {}

  static CharonService open(Texts texts, Directory directory) throws AbstractCharonException {
    CharonService service = new CharonService();
    for (String user : directory.users()) {
      service.stored.add(texts.user(user));
    }
    if (directory.group().isPresent()) {
      service.stored.put(texts.group(directory.group().get()));
    }
    return service;
  }

  @Override
  public Answer handle(Call call) {
    Target target = Target.parse(call.target());
    SCIMResponse response = respond(call, target, target.isOfUsers() ? users : groups);
    return new Answer(response.getResponseStatus(), response.getResponseMessage());
  }

  private SCIMResponse respond(Call call, Target target, AbstractResourceManager manager) {
    String excluded = target.parameters().get("excludedAttributes");
    return switch (call.method()) {
      case "POST" -> manager.create(call.content(), stored, null, excluded);
      case "PATCH" ->
          manager.updateWithPATCH(target.resourceId(), call.content(), stored, null, excluded);
      default ->
          target.id() == null ? list(target) : manager.get(target.id(), stored, null, excluded);
    };
  }

  private SCIMResponse list(Target target) {
    return users.listWithGET(
        stored,
        target.parameters().get("filter"),
        target.number("startIndex"),
        target.number("count"),
        null,
        null,
        null,
        null,
        null);
  }
}
