package dev.scimlet.examples.benchmarks.scimple;

import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Ids;
import dev.scimlet.examples.benchmarks.requests.Unsupported;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.schema.Meta;
import org.jspecify.annotations.Nullable;

/** Resources of one type. Not thread-safe. */
abstract class Stored<T extends ScimResource> implements Repository<T> {

  private final Class<T> kind;
  private final PatchHandler patcher;
  private final Map<String, T> all = new HashMap<>();
  private int created;

  Stored(Class<T> kind, SchemaRegistry schemas) {
    this.kind = kind;
    patcher = new DefaultPatchHandler(schemas);
  }

  void put(T resource) {
    all.put(resource.getId(), resource);
  }

  @Override
  public Class<T> getResourceClass() {
    return kind;
  }

  @Override
  public T create(T resource) {
    resource.setId(Ids.ofNew(created++));
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    Meta meta = new Meta();
    meta.setResourceType(resource.getResourceType());
    meta.setCreated(now);
    meta.setLastModified(now);
    meta.setLocation(Call.BASE + "/" + resource.getResourceType() + "s/" + resource.getId());
    resource.setMeta(meta);
    put(resource);
    return resource;
  }

  @Override
  public T update(
      String id,
      @Nullable String version,
      T resource,
      Set<AttributeReference> included,
      Set<AttributeReference> excluded) {
    put(resource);
    return resource;
  }

  @Override
  public T patch(
      String id,
      @Nullable String version,
      List<PatchOperation> operations,
      Set<AttributeReference> included,
      Set<AttributeReference> excluded) {
    T patched = patcher.apply(get(id), operations);
    put(patched);
    return patched;
  }

  @Override
  public T get(String id) {
    T resource = all.get(id);
    if (resource == null) {
      throw new Unsupported("There is none.");
    }
    return resource;
  }

  @Override
  public FilterResponse<T> find(
      @Nullable Filter filter, PageRequest page, @Nullable SortRequest sort) {
    throw new Unsupported("no lists of " + kind);
  }

  @Override
  public void delete(String id) {
    all.remove(id);
  }

  @Override
  public List<Class<? extends ScimExtension>> getExtensionList() {
    return List.of();
  }
}
