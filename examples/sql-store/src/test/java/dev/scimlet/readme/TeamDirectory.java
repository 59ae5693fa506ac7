package dev.scimlet.readme;

import dev.scimlet.http.jdk.ScimHttpServer;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.sql.MappedResourceStore;
import dev.scimlet.sql.TableMapping;
import javax.sql.DataSource;

/** The host of the README that has tables of its own: a whole service over them. */
public final class TeamDirectory {
  static final TableMapping USERS =
      TableMapping.of("app_user")
          .generatedId("id", "u-")
          .lastModified("updated_at")
          .text("userName", "login")
          .ascii("userName")
          .unique("userName")
          .text("externalId", "directory_id")
          .ascii("externalId")
          .text("name.givenName", "first_name")
          .text("name.familyName", "last_name")
          .bool("active", "enabled")
          .text("emails[type eq \"work\"].value", "email")
          .text("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber", "nr");

  static final TableMapping TEAMS =
      TableMapping.of("team")
          .generatedId("id", "t-")
          .lastModified("updated_at")
          .text("displayName", "name")
          .text("externalId", "directory_id")
          .members("team_member", "team_id", "user_id", "User");

  public static ScimHttpServer serve(DataSource database, Authenticator tokens, int port) {
    ResourceType user = USERS.resourceType(ResourceTypes.user());
    ResourceType team = TEAMS.resourceType(ResourceTypes.group());
    MappedResourceStore store =
        MappedResourceStore.builder(database)
            .map(user, USERS)
            .map(team, TEAMS)
            .tenant("default")
            .build();
    ScimEngine.Builder scim = ScimEngine.builder().resourceType(user, store);
    return ScimHttpServer.start(scim.resourceType(team, store).authenticator(tokens).build(), port);
  }
}
