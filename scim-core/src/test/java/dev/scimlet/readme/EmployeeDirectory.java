package dev.scimlet.readme;

import dev.scimlet.http.jdk.ScimHttpServer;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schemas;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@SuppressWarnings("MissingOverride")
final class EmployeeDirectory implements ResourceStore {
  record Employee(String login, String hrId, boolean active) {}

  static final ResourceType USER =
      ResourceType.of("User", "/Users", Schemas.user().only("userName", "active"));
  final Map<String, Employee> staff = new ConcurrentHashMap<>();

  ScimHttpServer serve(int port, Authenticator tokens) {
    ScimEngine.Builder scim = ScimEngine.builder().resourceType(USER, this);
    return ScimHttpServer.start(scim.authenticator(tokens).build(), port);
  }

  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return Optional.ofNullable(staff.get(key.id())).map(found -> stored(key.id(), found));
  }

  public StoredResource insert(StoreContext context, ResourceKey key, Resource user) {
    return save(key.id(), user.body());
  }

  public StoredResource replace(StoreContext context, ResourceKey key, Resource user, Version old) {
    return save(key.id(), user.body());
  }

  public void delete(StoreContext context, ResourceKey key, Version expected) {
    if (staff.remove(key.id()) == null) {
      throw new StoreException.NotFound();
    }
  }

  public QueryResult query(StoreContext context, Query query) {
    return QueryResult.everything(
        staff.entrySet().stream().map(row -> stored(row.getKey(), row.getValue())), query);
  }

  StoredResource save(String id, ScimObject user) {
    boolean active = user.get("active") == ScimBoolean.TRUE;
    staff.put(id, new Employee(user.getString("userName"), user.getString("externalId"), active));
    return stored(id, staff.get(id));
  }

  StoredResource stored(String id, Employee found) {
    ScimObject.Builder user = ScimObject.builder().put("userName", found.login());
    user.put("active", found.active()).putIfPresent("externalId", found.hrId());
    Version version = new Version(Integer.toHexString(found.hashCode()));
    return StoredResource.of(new ResourceKey("User", id), version, Resource.of(USER, user.build()));
  }
}
