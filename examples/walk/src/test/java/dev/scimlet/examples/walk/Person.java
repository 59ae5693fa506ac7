package dev.scimlet.examples.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What the tutorial's table of attributes tells of a user, in both places alike.
 *
 * @param userName the name at sign-in
 * @param mail the address at work
 * @param active whether the person may sign in
 * @param givenName the first name
 * @param familyName the last name
 * @param billingCode who pays
 * @param licences for Lucidchart, Lucidspark, LucidscaleExplorer and LucidscaleCreator
 */
record Person(
    String userName,
    String mail,
    boolean active,
    String givenName,
    String familyName,
    String billingCode,
    List<String> licences) {

  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";

  static Person atEndpoint(JsonNode user) {
    JsonNode lucid = user.path(LUCID);
    JsonNode licences = lucid.path("productLicenses");
    return new Person(
        user.path("userName").asString(),
        user.at("/emails/0/value").asString(),
        user.path("active").booleanValue(),
        user.at("/name/givenName").asString(),
        user.at("/name/familyName").asString(),
        lucid.path("billingCode").asString(),
        texts(
            licences.path("Lucidchart"),
            licences.path("Lucidspark"),
            licences.path("LucidscaleExplorer"),
            licences.path("LucidscaleCreator")));
  }

  static Person inSource(JsonNode user) {
    return new Person(
        user.path("userPrincipalName").asString(),
        user.path("mail").asString(),
        user.path("accountEnabled").booleanValue(),
        user.path("givenName").asString(),
        user.path("surname").asString(),
        user.path("extensionAttribute1").asString(),
        texts(
            user.path("extensionAttribute2"),
            user.path("extensionAttribute3"),
            user.path("extensionAttribute4"),
            user.path("extensionAttribute5")));
  }

  private static List<String> texts(JsonNode... values) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      texts.add(value.asString("").toLowerCase(Locale.ROOT));
    }
    return texts;
  }
}
