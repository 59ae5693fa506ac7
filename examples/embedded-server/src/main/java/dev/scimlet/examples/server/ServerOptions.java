package dev.scimlet.examples.server;

import dev.scimlet.examples.server.console.ConsoleOptions;
import dev.scimlet.examples.server.lucid.LucidBehaviour;
import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.protocol.CursorKeys;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param help whether only the options are to be listed
 * @param host the address to listen on
 * @param port the port, or 0 for any free one
 * @param token the bearer token of clients, or null to make one
 * @param storage where resources are kept
 * @param cursorKeys the keys of cursors, or null to take those of the storage or make some
 * @param baseUrl where clients reach the server, or null for host and port
 * @param resourceTypes a directory of further resource types, or null
 * @param console how the admin console is to be, or null for none
 * @param verbose whether requests are logged
 * @param explain whether requests are logged with an explanation of each PATCH and PUT
 * @param lucid which of Lucid's documented behaviours there are
 * @param signIn the provider that users sign in with, or null for none
 */
record ServerOptions(
    boolean help,
    String host,
    int port,
    @Nullable String token,
    Storage storage,
    @Nullable CursorKeys cursorKeys,
    @Nullable BaseUrl baseUrl,
    @Nullable Path resourceTypes,
    @Nullable ConsoleOptions console,
    boolean verbose,
    boolean explain,
    LucidBehaviour lucid,
    @Nullable SignInOptions signIn) {

  static final String USAGE =
      """
      Usage: java -jar scimlet-server.jar [options]

        --port PORT            port to listen on; 0 for any free one (default 8080)
        --host HOST            address to listen on (default 127.0.0.1)
        --token TOKEN          bearer token of clients, at least 16 characters; without it the
                               environment variable SCIMLET_TOKEN, or else a new one is made
        --base-url URL         where clients reach the server, if a proxy is in front of it
        --data DIR             keep everything in a directory, with SQLite; made if it is missing
                               (default ./scimlet-data)
        --database URL         keep everything in PostgreSQL, jdbc:postgresql://host/name; any
                               number of servers may share it
        --database-user USER   user of the database; the password is taken from the environment
                               variable SCIMLET_DATABASE_PASSWORD
        --memory               keep nothing: everything is lost when the server stops
        --resource-types DIR   serve the schemas and resource types in the *.json files of DIR
        --no-console           serve no admin console at /admin
        --log-days DAYS        how long the console's log of requests is kept (default 30)
        --log-rows ROWS        how many requests it keeps at most (default 500000)
        --directory-lines N    how many users and groups the console keeps in memory at most, up to
                               a kilobyte each (default 200000); of more, only names are searched
        --lucid SWITCHES       behave as Lucid documents it: any of add-on-needs-base,
                               archive-teams and organizational-groups, with commas between them
        --lucid-owner NAME     userName of the account's owner, who cannot be deleted
        --lucid-add-ons LIST   what add-on-needs-base is about (default
                               Lucidchart=Lucidspark,LucidscaleExplorer,LucidscaleCreator)
        --lucid-emails-may-repeat
                               let users have e-mail addresses in common
        --sign-in-issuer URL   let users sign in at /app with an OpenID provider
        --sign-in-client ID    what the provider calls this server; its secret is taken from the
                               environment variable SCIMLET_SIGN_IN_SECRET
        --sign-in-link LINK    which claim is which attribute of users, userName or externalId
                               (default preferred_username=userName)
        --sign-in-url URL      where browsers reach the server, scheme and host (default those of
                               --base-url); the provider must know /app/sign-in/callback there
        --verbose              print a line for each request
        --explain              print in addition how each PATCH and PUT was understood and what it
                               changed; prints values of attributes, but for passwords
        --help                 print this

      Cursors of one server are good on others, and after a restart, if the environment variable
      SCIMLET_CURSOR_KEY holds the same 32 random bytes for all, in Base64 or hexadecimal digits;
      those of SCIMLET_PREVIOUS_CURSOR_KEY are still understood. A directory keeps a key of its own.

      The password of the admin console is that of the environment variable SCIMLET_ADMIN_PASSWORD, at
      least 12 characters; without it the one that was set before, or else a new one is made.
      """;

  private static final Set<String> FLAGS =
      Set.of(
          "--memory",
          "--no-console",
          "--verbose",
          "--explain",
          "--help",
          LucidOptions.EMAILS_MAY_REPEAT);
  private static final Set<String> VALUES =
      Stream.of(
              Set.of(
                  "--port",
                  "--host",
                  "--token",
                  "--base-url",
                  "--data",
                  "--database",
                  "--database-user",
                  "--resource-types"),
              AdminConsoleOptions.VALUES,
              LucidOptions.VALUES,
              SignInOptionsReader.VALUES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final int HIGHEST_PORT = 65535;

  /** The characters that RFC 6750 section 2.1 lets a token have, 16 to 4000 of them. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,4000}=*");

  static ServerOptions parse(String[] words, Map<String, String> environment) {
    CommandLine line = CommandLine.parse(words, FLAGS, VALUES);
    return new ServerOptions(
        line.has("--help"),
        line.find("--host").orElse("127.0.0.1"),
        line.find("--port").map(ServerOptions::port).orElse(8080),
        token(line, environment),
        StorageOptions.read(line, environment),
        CursorKeyOptions.read(environment),
        line.find("--base-url").map(ServerOptions::baseUrl).orElse(null),
        line.find("--resource-types").map(Path::of).orElse(null),
        AdminConsoleOptions.read(line, environment),
        line.has("--verbose"),
        line.has("--explain"),
        LucidOptions.read(line),
        SignInOptionsReader.read(line, environment));
  }

  /** {@return where the server listens; the token stays untold} */
  @Override
  public String toString() {
    return host + ":" + port;
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
      return Integer.parseInt(text);
    }
    throw new UsageException("--port must be a number from 0 to " + HIGHEST_PORT + ".");
  }

  private static @Nullable String token(CommandLine line, Map<String, String> environment) {
    String given = line.find("--token").orElse(environment.get("SCIMLET_TOKEN"));
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (!TOKEN.matcher(given).matches()) {
      throw new UsageException(
          "The token must have at least 16 characters: letters, digits and -._~+/ only.");
    }
    return given;
  }

  private static BaseUrl baseUrl(String text) {
    try {
      return BaseUrl.fixed(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--base-url must be an absolute URL, for instance https://example.com/scim/v2.", e);
    }
  }
}
