package dev.scimlet.examples.benchmarks.charon;

import dev.scimlet.examples.benchmarks.requests.Condition;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import dev.scimlet.examples.benchmarks.requests.Library;
import dev.scimlet.examples.benchmarks.requests.Patch;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.io.IOException;
import org.wso2.charon3.core.encoder.JSONEncoder;
import org.wso2.charon3.core.exceptions.AbstractCharonException;
import org.wso2.charon3.core.objects.AbstractSCIMObject;
import org.wso2.charon3.core.objects.Group;
import org.wso2.charon3.core.utils.codeutils.FilterTreeManager;

/** Charon's resource managers and their parts. */
public final class Charon implements Library {

  /** With a hundred times as many it needs minutes for one PATCH. */
  private static final int MOST_MEMBERS = 1_000;

  private final Texts texts = new Texts();
  private final JSONEncoder encoder = new JSONEncoder();

  /** For the service loader. */
  public Charon() {}

  @Override
  public Object parse(String filter) throws AbstractCharonException, IOException {
    return new FilterTreeManager(filter, texts.userSchema()).buildTree();
  }

  @Override
  public Condition prepare(String filter) {
    throw new Unsupported("evaluates no filters");
  }

  @Override
  public Object readUser(String json) throws AbstractCharonException {
    return texts.user(json);
  }

  @Override
  public String write(Object resource) throws AbstractCharonException {
    return encoder.encodeSCIMObject((AbstractSCIMObject) resource);
  }

  /** Operations change while they are applied, and are read anew each time. */
  @Override
  public Patch readPatch(String body) {
    PatchLoop loop = new PatchLoop(texts.userSchema(), body);
    return user -> loop.apply((AbstractSCIMObject) user);
  }

  /** A PATCH makes a new group: there is nothing to undo. */
  @Override
  public GroupPatch readGroupPatch(String group, String body) throws AbstractCharonException {
    Group held = texts.group(group);
    PatchLoop loop = new PatchLoop(texts.groupSchema(), body);
    return new GroupPatch() {
      @Override
      public Object apply() throws AbstractCharonException {
        return loop.apply(held);
      }

      @Override
      public Object group() {
        return held;
      }
    };
  }

  @Override
  public Service open(Directory directory) throws AbstractCharonException {
    return CharonService.open(texts, directory);
  }

  @Override
  public int mostMembers() {
    return MOST_MEMBERS;
  }
}
