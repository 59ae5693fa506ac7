package dev.scimlet.examples.benchmarks.scimlet;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.examples.benchmarks.requests.Condition;
import dev.scimlet.examples.benchmarks.requests.Directory;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import dev.scimlet.examples.benchmarks.requests.Library;
import dev.scimlet.examples.benchmarks.requests.Patch;
import dev.scimlet.examples.benchmarks.requests.Service;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.json.ScimJson;
import dev.scimlet.patch.PatchApplier;
import dev.scimlet.patch.PatchPolicy;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;

/** Scimlet, with the tolerance towards clients that it has if nobody asks for less. */
public final class Scimlet implements Library {

  /** For the service loader. */
  public Scimlet() {}

  @Override
  public Filter parse(String filter) {
    return Filters.parse(filter, Texts.USER.resolver(), FilterOptions.tolerant());
  }

  @Override
  public Condition prepare(String filter) {
    FilterMatcher matcher = FilterMatcher.compile(parse(filter));
    return user -> matcher.matches((ScimObject) user);
  }

  @Override
  public Object readUser(String json) {
    return Texts.user(Texts.object(json)).body();
  }

  @Override
  public String write(Object resource) {
    return ScimJson.print((ScimValue) resource);
  }

  /** A request is planned without the resource: paths are found and values made to fit. */
  @Override
  public Patch readPatch(String body) {
    PatchApplier users = PatchApplier.of(Texts.USER.resolver(), PatchPolicy.tolerant());
    List<PatchStep> steps = users.plan(Texts.patch(body), RepairListener.none());
    return user -> users.apply((ScimObject) user, steps, RepairListener.none()).resource();
  }

  /** Objects never change: there is nothing to undo. */
  @Override
  public GroupPatch readGroupPatch(String group, String body) {
    PatchApplier groups = PatchApplier.of(Texts.GROUP.resolver(), PatchPolicy.tolerant());
    ScimObject held = Texts.group(Texts.object(group)).body();
    List<PatchStep> steps = groups.plan(Texts.patch(body), RepairListener.none());
    return new GroupPatch() {
      @Override
      public Object apply() {
        return groups.apply(held, steps, RepairListener.none()).resource();
      }

      @Override
      public Object group() {
        return held;
      }
    };
  }

  @Override
  public Service open(Directory directory) {
    return ScimletService.open(directory);
  }
}
