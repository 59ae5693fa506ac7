package dev.scimlet.entra.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is synchronized, and how: the mappings of users and of groups. It is Microsoft Graph's
 * {@code synchronizationSchema} at the size of an application.
 *
 * @param users how users are provisioned
 * @param groups how groups are provisioned
 */
public record SynchronizationSchema(ObjectMapping users, ObjectMapping groups) {

  /**
   * Makes the mappings of the tutorial for Lucid. The attributes that the tutorial only types get
   * their values from {@code extensionAttribute1} (billing code) and {@code extensionAttribute2} to
   * {@code extensionAttribute5} (the licences for Lucidchart, Lucidspark, LucidscaleExplorer and
   * LucidscaleCreator, "True" or "False").
   *
   * @return the mappings
   */
  public static SynchronizationSchema lucid() {
    return DefaultMappings.lucid();
  }

  /**
   * Makes the mappings that an application outside the gallery starts with.
   *
   * @return the mappings
   */
  public static SynchronizationSchema customApplication() {
    return DefaultMappings.customApplication();
  }

  /**
   * Reads a schema in the shape that Microsoft Graph answers. What is not imitated, such as
   * metadata, is passed over.
   *
   * @param file the file
   * @return the schema
   * @throws MappingException if the file cannot be read, or as {@link #parse(String)}; the message
   *     names the file
   */
  public static SynchronizationSchema read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new MappingException(file + " cannot be read.", e);
    } catch (MappingException e) {
      throw new MappingException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a schema in the shape that Microsoft Graph answers.
   *
   * @param json the text
   * @return the schema
   * @throws MappingException if it is no JSON or no schema; the message names the line, or the
   *     member
   */
  public static SynchronizationSchema parse(String json) {
    return SchemaReader.read(json);
  }

  /** {@return the schema in the shape of Microsoft Graph, indented, to be edited and read again} */
  public String toJson() {
    return SchemaWriter.write(this);
  }
}
