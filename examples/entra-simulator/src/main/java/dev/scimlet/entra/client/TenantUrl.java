package dev.scimlet.entra.client;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an administrator pastes into the field "Tenant URL": the base of the SCIM endpoint, and
 * behind a question mark the flags that change how the service speaks.
 *
 * @param base where the endpoint is, without a slash at its end, query or fragment
 * @param flags the flags, in lower case, in the order in which they are written
 */
public record TenantUrl(URI base, Set<String> flags) {

  private static final String COMPLIANT_PATCH = "aadoptscim062020";

  /**
   * Copies the flags.
   *
   * @param base as the component
   * @param flags as the component
   */
  public TenantUrl {
    flags = Set.copyOf(flags);
  }

  /**
   * Reads what was pasted.
   *
   * @param text an absolute URL of http or https
   * @return the URL and its flags
   * @throws IllegalArgumentException if it is no such URL
   */
  public static TenantUrl parse(String text) {
    int mark = text.indexOf('?');
    String base = (mark < 0 ? text : text.substring(0, mark)).strip().replaceAll("/+$", "");
    String query = mark < 0 ? "" : text.substring(mark + 1);
    URI uri = URI.create(base);
    if (uri.getHost() == null
        || uri.getFragment() != null
        || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "The tenant URL must be absolute, for instance https://example.com/scim/v2.");
    }
    Set<String> flags = new LinkedHashSet<>();
    Arrays.stream(query.split("&"))
        .map(flag -> flag.strip().toLowerCase(Locale.ROOT))
        .filter(flag -> !flag.isEmpty())
        .forEach(flags::add);
    return new TenantUrl(uri, flags);
  }

  /** {@return whether PATCH requests follow the RFC: the flag {@code aadOptscim062020} is set} */
  public boolean isCompliant() {
    return flags.contains(COMPLIANT_PATCH);
  }
}
