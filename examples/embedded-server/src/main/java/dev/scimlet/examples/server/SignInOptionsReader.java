package dev.scimlet.examples.server;

import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.examples.server.signin.SubjectLink;
import dev.scimlet.examples.server.signin.SubjectLink.LinkedAttribute;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command line says of the provider that users sign in with. */
final class SignInOptionsReader {

  private static final String ISSUER = "--sign-in-issuer";
  private static final String CLIENT = "--sign-in-client";
  private static final String LINK = "--sign-in-link";
  private static final String URL = "--sign-in-url";
  private static final String SECRET = "SCIMLET_SIGN_IN_SECRET";

  static final Set<String> VALUES = Set.of(ISSUER, CLIENT, LINK, URL);

  private SignInOptionsReader() {}

  /**
   * Reads the options.
   *
   * @return the provider, or null if there is none
   * @throws UsageException if something is missing or malformed
   */
  static @Nullable SignInOptions read(CommandLine line, Map<String, String> environment) {
    Optional<String> issuer = line.find(ISSUER);
    Optional<String> client = line.find(CLIENT);
    if (issuer.isEmpty() && client.isEmpty()) {
      if (line.find(LINK).isPresent() || line.find(URL).isPresent()) {
        throw new UsageException(LINK + " and " + URL + " need " + ISSUER + ".");
      }
      return null;
    }
    if (issuer.isEmpty() || client.isEmpty()) {
      throw new UsageException(ISSUER + " and " + CLIENT + " need each other.");
    }
    SignInOptions options = provider(issuer.get(), client.get());
    String secret = environment.get(SECRET);
    if (secret != null && !secret.isEmpty()) {
      options = options.withClientSecret(secret);
    }
    if (line.find(LINK).isPresent()) {
      options = options.withLink(link(line.find(LINK).get()));
    }
    return withPublicUrl(options, line);
  }

  private static SignInOptions provider(String issuer, String client) {
    try {
      return SignInOptions.of(URI.create(issuer), client);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          ISSUER + " must be a URL of HTTPS, for instance https://login.example.com/tenant/v2.0.",
          e);
    }
  }

  private static SubjectLink link(String text) {
    int equals = text.indexOf('=');
    String attribute = text.substring(equals + 1);
    Optional<LinkedAttribute> found =
        Arrays.stream(LinkedAttribute.values())
            .filter(candidate -> candidate.scimName().equals(attribute))
            .findFirst();
    if (equals < 1 || found.isEmpty()) {
      throw new UsageException(
          LINK
              + " must be a claim and an attribute, for instance preferred_username=userName or"
              + " oid=externalId.");
    }
    return new SubjectLink(text.substring(0, equals), found.get());
  }

  /** Browsers come where clients do, unless it is said otherwise. */
  private static SignInOptions withPublicUrl(SignInOptions options, CommandLine line) {
    Optional<String> url = line.find(URL);
    try {
      return url.isPresent()
          ? options.withPublicUrl(URI.create(url.get()))
          : line.find("--base-url")
              .map(base -> options.withPublicUrl(URI.create(base).resolve("/")))
              .orElse(options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          URL + " must be scheme and host alone, for instance https://example.com.", e);
    }
  }
}
