package dev.scimlet.examples.benchmarks.servers.scimple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.filter.AttributeComparisonExpression;
import org.apache.directory.scim.spec.filter.CompareOperator;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Meta;
import org.jspecify.annotations.Nullable;

/** Users in maps, as a careful application keeps them: by id, and by name. */
@ApplicationScoped
public class Users implements Repository<ScimUser> {

  private final Map<String, ScimUser> byId = new ConcurrentHashMap<>();
  private final Map<String, ScimUser> byName = new ConcurrentHashMap<>();

  @Inject private SchemaRegistry schemas;
  @Inject private PatchHandler patches;

  /** For CDI. */
  public Users() {}

  /**
   * Adds users.
   *
   * @param texts their JSON
   * @throws JsonProcessingException if the library refuses one
   */
  public void addAll(List<String> texts) throws JsonProcessingException {
    ObjectMapper mapper = ObjectMapperFactory.createObjectMapper(schemas);
    for (String text : texts) {
      keep(mapper.readValue(text, ScimUser.class));
    }
  }

  private ScimUser keep(ScimUser user) {
    byId.put(user.getId(), user);
    byName.put(key(user.getUserName()), user);
    return user;
  }

  @Override
  public Class<ScimUser> getResourceClass() {
    return ScimUser.class;
  }

  @Override
  public ScimUser create(ScimUser user) {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    user.setId(UUID.randomUUID().toString());
    Meta meta = new Meta();
    meta.setResourceType(ScimUser.RESOURCE_NAME);
    meta.setCreated(now);
    meta.setLastModified(now);
    user.setMeta(meta);
    return keep(user);
  }

  @Override
  public ScimUser update(
      String id,
      String version,
      ScimUser user,
      Set<AttributeReference> included,
      Set<AttributeReference> excluded) {
    return keep(user);
  }

  @Override
  public ScimUser patch(
      String id,
      String version,
      List<PatchOperation> operations,
      Set<AttributeReference> included,
      Set<AttributeReference> excluded)
      throws ResourceException {
    return keep(patches.apply(byId.get(id), operations));
  }

  @Override
  public @Nullable ScimUser get(String id) {
    return byId.get(id);
  }

  @Override
  public FilterResponse<ScimUser> find(Filter filter, PageRequest page, SortRequest sort) {
    if (filter.getExpression() instanceof AttributeComparisonExpression comparison
        && comparison.getAttributePath().getAttributeName().equals("userName")
        && comparison.getOperation() == CompareOperator.EQ) {
      ScimUser user = byName.get(key(comparison.getCompareValue().toString()));
      return new FilterResponse<>(
          user == null ? List.of() : List.of(user), page, user == null ? 0 : 1);
    }
    throw new UnsupportedOperationException("Only userName has an index.");
  }

  @Override
  public void delete(String id) {
    ScimUser user = byId.remove(id);
    if (user != null) {
      byName.remove(key(user.getUserName()));
    }
  }

  @Override
  public List<Class<? extends ScimExtension>> getExtensionList() {
    return List.of(EnterpriseExtension.class);
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }
}
