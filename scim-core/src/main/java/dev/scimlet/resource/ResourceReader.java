package dev.scimlet.resource;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueConformer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The door for the bodies of POST and PUT (RFC 7644 sections 3.3 and 3.5.1): names become
 * canonical, what the policy knows is put right, and the rest is validated against the schema.
 *
 * <p>Read-only attributes are dropped and reported. Null, an empty array and, under its repair, an
 * empty string leave an attribute out of the resource; that they were written is told beside it. A
 * reader is immutable, thread-safe and meant to be kept: one for each resource type and policy.
 */
public final class ResourceReader {

  /** The attribute that is never part of a body that a store gets. */
  public static final String PASSWORD = "password";

  private final ResourceType type;
  private final ReadPolicy policy;
  private final ValueConformer conformer;
  private final AttributeDescriptor core;
  private final List<Extension> extensions;

  /** An extension of the type: what it is called, and what has its attributes for parts. */
  private record Extension(AttributePath path, String uri, AttributeDescriptor attributes) {}

  private ResourceReader(ResourceType type, ReadPolicy policy) {
    this.type = type;
    this.policy = policy;
    this.conformer = ValueConformer.of(policy.values());
    this.core = container(type, type.schema());
    this.extensions = extensions(type);
  }

  private static List<Extension> extensions(ResourceType type) {
    List<Extension> extensions = new ArrayList<>();
    for (SchemaExtension extension : type.extensions()) {
      Schema schema = extension.schema();
      AttributePath path = AttributePath.ofSchema(schema.id());
      extensions.add(new Extension(path, schema.id(), container(type, schema)));
    }
    return List.copyOf(extensions);
  }

  private static AttributeDescriptor container(ResourceType type, Schema schema) {
    return type.resolver().resolve(schema.id()).orElseThrow().attribute();
  }

  /**
   * Makes a reader.
   *
   * @param type the type of the resources
   * @param policy what is put right
   * @return the reader
   */
  public static ResourceReader of(ResourceType type, ReadPolicy policy) {
    return new ResourceReader(Objects.requireNonNull(type), Objects.requireNonNull(policy));
  }

  /**
   * Reads a body.
   *
   * @param raw the body as the client sent it
   * @param fired is told of every leniency that was needed
   * @return the resource, and the password if there is one
   * @throws dev.scimlet.value.ValueException if the body does not fit the schema: {@code
   *     invalidSyntax} for names and schemas, {@code invalidValue} for values and for required
   *     attributes that are missing
   */
  public ReadResult read(ScimObject raw, RepairListener fired) {
    BodyNames names = BodyNames.sort(type, policy, raw, fired);
    new DeclaredSchemas(type, policy, conformer, fired)
        .check(names.schemas(), names.extensionUris());
    ScimObject sent = names.core();
    ScimObject body = conform(sent, names, fired);
    RequiredAttributes.check(type, body);
    return withoutPassword(body, unassigned(sent, names));
  }

  private Set<AttributePath> unassigned(ScimObject sent, BodyNames names) {
    UnassignedAttributes unassigned = new UnassignedAttributes(policy);
    unassigned.addAll(null, core, sent);
    for (Extension extension : extensions) {
      unassigned.addAll(extension.path(), extension.attributes(), names.extension(extension.uri()));
    }
    for (AttributePath extension : names.unassignedExtensions()) {
      unassigned.add(extension);
    }
    return unassigned.paths();
  }

  private ScimObject conform(ScimObject sent, BodyNames names, RepairListener fired) {
    ScimObject body = conformer.conformMembers(null, core, sent, fired);
    for (Extension extension : extensions) {
      ScimObject data =
          conformer.conformMembers(
              extension.path(), extension.attributes(), names.extension(extension.uri()), fired);
      if (!data.isEmpty()) {
        body = body.with(extension.uri(), data);
      }
    }
    return body;
  }

  /** A password is used once, by whoever keeps credentials, and never stored with the rest. */
  private ReadResult withoutPassword(ScimObject body, Set<AttributePath> unassigned) {
    ScimValue password = body.get(PASSWORD);
    return password instanceof ScimSecret secret
        ? new ReadResult(Resource.of(type, body.without(PASSWORD)), secret, unassigned)
        : new ReadResult(Resource.of(type, body), null, unassigned);
  }
}
