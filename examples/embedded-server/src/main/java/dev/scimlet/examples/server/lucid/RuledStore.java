package dev.scimlet.examples.server.lucid;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store in which every write of a user keeps some rules. */
final class RuledStore extends WrappedStore {

  private final List<UserRule> rules;

  RuledStore(ResourceStore store, List<UserRule> rules) {
    super(store);
    this.rules = List.copyOf(rules);
  }

  @Override
  ResourceStore around(ResourceStore transaction) {
    return new RuledStore(transaction, rules);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return super.insert(context, key, creating(key, body));
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    return super.insert(context, key, creating(key, body), members);
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    if (!isUser(key)) {
      return super.replace(context, key, body, expected);
    }
    return Held.write(
        context,
        expected,
        () -> whole(context, key),
        current ->
            super.replace(
                context, key, changing(key, current.resource(), body), current.version()));
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    if (body == null || !isUser(key)) {
      return super.apply(context, key, body, delta, expected);
    }
    return Held.write(
        context,
        expected,
        () -> whole(context, key),
        current ->
            super.apply(
                context, key, changing(key, current.resource(), body), delta, current.version()));
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    if (!isUser(key)) {
      return super.patch(context, key, change);
    }
    return super.patch(
        context, key, current -> changing(key, current.resource(), change.apply(current)));
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    if (!isUser(key)) {
      super.delete(context, key, expected);
      return;
    }
    StoredResource unused =
        Held.write(
            context,
            expected,
            () -> whole(context, key),
            current -> {
              rules.forEach(rule -> rule.deleting(current.resource()));
              super.delete(context, key, current.version());
              return current;
            });
  }

  private Optional<StoredResource> whole(StoreContext context, ResourceKey key) {
    return store().get(context, key, Projection.everything());
  }

  private Resource creating(ResourceKey key, Resource body) {
    Resource result = body;
    if (isUser(key)) {
      for (UserRule rule : rules) {
        result = rule.creating(result);
      }
    }
    return result;
  }

  private Resource changing(ResourceKey key, Resource before, Resource after) {
    Resource result = after;
    for (UserRule rule : rules) {
      result = rule.changing(key, before, result);
    }
    return result;
  }

  private static boolean isUser(ResourceKey key) {
    return key.resourceType().equals(LucidTypes.USER);
  }
}
