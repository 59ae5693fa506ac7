package dev.scimlet.entra.mapping;

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
}
