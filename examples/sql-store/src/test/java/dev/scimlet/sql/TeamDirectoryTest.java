package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.http.jdk.ScimHttpServer;
import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.readme.TeamDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The host of the README that has tables of its own")
class TeamDirectoryTest {

  private static final String TOKEN = "readme-token-0123456789";
  private static final int MOST_LINES = 60;

  private static final List<String> SCHEMA =
      List.of(
          "create table app_user (id bigint generated always as identity primary key, login"
              + " varchar(100) not null, email varchar(200), first_name varchar(50), last_name"
              + " varchar(50), enabled boolean not null default true, nr varchar(10), directory_id"
              + " varchar(64), updated_at timestamptz not null)",
          "create unique index app_user_login on app_user (lower(login collate \"C\"))",
          "create table team (id bigint generated always as identity primary key, name text not"
              + " null, directory_id text, updated_at timestamptz not null)",
          "create table team_member (team_id bigint not null references team (id), user_id bigint"
              + " not null references app_user (id), primary key (team_id, user_id))",
          "create table invoice (id bigint generated always as identity primary key, owner bigint"
              + " references app_user (id))");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void standsInTheReadmeAsItIsCompiled() throws IOException {
    assertThat(Files.readString(Path.of("..", "..", "README.md"))).contains(host());
  }

  @Test
  void isShort() throws IOException {
    assertThat(host().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void servesItsTablesOnPostgresql() throws Exception {
    try (HikariDataSource database = HostDatabases.postgresql()) {
      serves(database);
    }
  }

  @Test
  void servesItsTablesOnSqlite(@TempDir Path directory) throws Exception {
    try (HikariDataSource database = HostDatabases.sqlite(directory)) {
      serves(database);
    }
  }

  private void serves(HikariDataSource database) throws Exception {
    HostDatabases.run(database, SCHEMA);
    HostDatabases.run(
        database,
        List.of(
            "insert into app_user (login, first_name, updated_at) values ('Root', 'Old',"
                + HostDatabases.now(database)
                + ")"));
    try (ScimHttpServer server =
        TeamDirectory.serve(database, BearerTokens.sha256(BearerTokens.hash(TOKEN)), 0)) {
      provisions(server.url().toString(), database);
    }
  }

  /** What Entra sends, in its order. */
  private void provisions(String url, HikariDataSource database) throws Exception {
    assertThat(found(url, "/Users", "userName eq \"adele@contoso.com\"")).isZero();
    assertThat(found(url, "/Users", "userName eq \"ROOT\"")).isEqualTo(1);

    HttpResponse<String> created =
        send(
            "POST",
            url + "/Users",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\","
                + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"],"
                + "\"externalId\":\"0a21f0f2\",\"userName\":\"Adele@contoso.com\",\"active\":true,"
                + "\"emails\":[{\"primary\":true,\"type\":\"work\",\"value\":\"Adéle@contoso.com\"}],"
                + "\"title\":\"Guide\",\"name\":{\"formatted\":\"A V\",\"familyName\":\"Vance\",\"givenName\":\"Adele\"},"
                + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":"
                + "{\"employeeNumber\":\"701984\",\"department\":\"Sales\"}}");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(created.body())
        .contains("\"u-2\"", "701984", "Adéle@contoso.com")
        .doesNotContain("Guide", "Sales", "primary", "formatted");
    String adele = url + "/Users/u-2";

    assertThat(found(url, "/Users", "userName eq \"adele@CONTOSO.com\"")).isEqualTo(1);
    assertThat(found(url, "/Users", "externalId eq \"0a21f0f2\"")).isEqualTo(1);
    assertThat(found(url, "/Users", "externalId eq \"0A21F0F2\"")).isZero();
    assertThat(found(url, "/Users", "emails[type eq \"work\"].value eq \"ADÉLE@contoso.com\""))
        .isEqualTo(1);
    assertThat(found(url, "/Users", "emails[type eq \"home\" and value pr]")).isZero();
    assertThat(send("POST", url + "/Users", "{\"userName\":\"ADELE@contoso.com\"}").statusCode())
        .isEqualTo(409);

    HttpResponse<String> changed =
        patch(
            adele,
            "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"av@contoso.com\"},"
                + "{\"op\":\"Add\",\"path\":\"name.givenName\",\"value\":\"Adelle\"},"
                + "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(HostDatabases.text(database, "select email from app_user where id = 2"))
        .isEqualTo("av@contoso.com");
    assertThat(
            HostDatabases.text(
                database, "select count(*) from app_user where id = 2 and enabled is false"))
        .isEqualTo("1");
    assertThat(
            patch(
                    adele,
                    "{\"op\":\"Replace\",\"path\":\"name.familyName\",\"value\":\""
                        + "x".repeat(51)
                        + "\"}")
                .statusCode())
        .isEqualTo(HostDatabases.isPostgresql(database) ? 400 : 200);

    groups(url, adele, database);
  }

  private void groups(String url, String adele, HikariDataSource database) throws Exception {
    HttpResponse<String> created =
        send(
            "POST",
            url + "/Groups",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                + "\"externalId\":\"8aa1a0c0\",\"displayName\":\"Sales\"}");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String sales = url + "/Groups/t-1";

    String add =
        "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"u-2\"},{\"value\":\"u-1\"}]}";
    assertThat(patch(sales, add).statusCode()).isEqualTo(204);
    assertThat(patch(sales, add).statusCode()).isEqualTo(204);
    assertThat(HostDatabases.text(database, "select count(*) from team_member")).isEqualTo("2");
    assertThat(patch(sales, add.replace("u-2", "u-9")).statusCode()).isEqualTo(400);
    assertThat(found(url, "/Groups", "displayName eq \"SALES\"")).isEqualTo(1);
    assertThat(found(url, "/Groups", "id eq \"t-1\" and members eq \"u-2\"")).isEqualTo(1);
    assertThat(send("GET", adele, "").body()).contains("\"display\":\"Sales\"");
    assertThat(
            patch(sales, "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"u-1\"}]}")
                .statusCode())
        .isEqualTo(204);
    assertThat(send("GET", sales, "").body()).contains("u-2").doesNotContain("u-1");

    HostDatabases.run(database, List.of("insert into invoice (owner) values (2)"));
    HttpResponse<String> refused = send("DELETE", adele, "");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(HostDatabases.text(database, "select count(*) from team_member")).isEqualTo("1");
    HostDatabases.run(database, List.of("delete from invoice"));
    assertThat(send("DELETE", adele, "").statusCode()).isEqualTo(204);
    assertThat(send("GET", adele, "").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", sales, "").statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> patch(String uri, String operations) throws Exception {
    return send(
        "PATCH",
        uri,
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operations
            + "]}");
  }

  private int found(String url, String endpoint, String filter) throws Exception {
    HttpResponse<String> response =
        send(
            "GET",
            url + endpoint + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8),
            "");
    Matcher total = Pattern.compile("\"totalResults\":([0-9]+)").matcher(response.body());
    assertThat(total.find()).as(response.body()).isTrue();
    return Integer.parseInt(total.group(1));
  }

  private static String host() throws IOException {
    Path source = Path.of("src", "test", "java", "dev", "scimlet", "readme", "TeamDirectory.java");
    String text = Files.readString(source);
    return text.substring(text.indexOf("public final class")).stripTrailing();
  }

  private HttpResponse<String> send(String method, String uri, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/scim+json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
