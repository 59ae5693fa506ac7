package dev.scimlet.examples.server;

import dev.scimlet.lucid.LegacyLucidSchemas;
import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.CursorKeys;
import dev.scimlet.protocol.CursorSettings;
import dev.scimlet.protocol.EventDetail;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line of the server. */
final class Main {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  /**
   * Starts the server, which stops when the process is asked to.
   *
   * @param words the options
   */
  public static void main(String[] words) {
    int status = run(words, System.getenv());
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(String[] words, Map<String, String> environment) {
    try {
      ServerOptions options = ServerOptions.parse(words, environment);
      if (options.help()) {
        System.out.print(ServerOptions.USAGE);
      } else {
        serve(options);
      }
      return 0;
    } catch (UsageException e) {
      System.err.println(e.getMessage());
      System.err.println("--help lists the options.");
      return MISUSED;
    } catch (UncheckedIOException | StorageException e) {
      System.err.println(e.getMessage());
      return FAILED;
    }
  }

  private static void serve(ServerOptions options) {
    String token = options.token() == null ? BearerTokens.generate() : options.token();
    ScimletServer server = start(options, token);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    System.out.println("Resources are kept in " + options.storage() + ".");
    if (options.cursorKeys() == null && options.storage() instanceof PostgresqlStorage) {
      System.out.println(
          "Cursors are good on this node alone and until it stops: SCIMLET_CURSOR_KEY is not set.");
    }
    if (options.token() == null) {
      System.out.println("Bearer token, shown this once: " + token);
    }
    server
        .generatedAdminPassword()
        .ifPresent(made -> System.out.println("Admin password, shown this once: " + made));
    server.consoleUrl().ifPresent(console -> System.out.println("Admin console: " + console));
    System.out.println("Scimlet is ready at " + server.url());
  }

  private static ScimletServer start(ServerOptions options, String token) {
    ScimletServer.Builder server =
        ScimletServer.builder(token)
            .host(options.host())
            .port(options.port())
            .storage(options.storage())
            .resourceTypes(resourceTypes(options.resourceTypes()))
            .lucid(options.lucid());
    if (options.signIn() != null) {
      server.signIn(options.signIn());
    }
    if (options.baseUrl() != null) {
      server.baseUrl(options.baseUrl());
    }
    if (options.console() != null) {
      server.console(options.console());
    }
    CursorKeys cursorKeys = options.cursorKeys();
    if (cursorKeys != null) {
      server.engine(engine -> engine.cursors(CursorSettings.of(cursorKeys)));
    }
    if (options.explain()) {
      server.engine(engine -> engine.eventDetail(EventDetail.DEBUG));
    }
    if (options.verbose() || options.explain()) {
      server.engine(engine -> engine.listener(new RequestLog(System.out, Clock.systemUTC())));
    }
    try {
      return server.start();
    } catch (SchemaException e) {
      throw new UsageException("The resource types contradict each other: " + e.getMessage(), e);
    } catch (StorageException e) {
      throw LucidOptions.explained(e);
    }
  }

  private static List<ResourceType> resourceTypes(@Nullable Path directory) {
    List<ResourceType> present = ScimletServer.standardResourceTypes();
    return directory == null
        ? present
        : DirectoryOfResourceTypes.read(directory, present, LegacyLucidSchemas.all());
  }
}
