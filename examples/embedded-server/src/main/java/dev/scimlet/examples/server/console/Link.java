package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page with a query. Immutable.
 *
 * @param address path and query
 */
record Link(String address) {

  /** {@return an address with another parameter, unless that has no value} */
  Link with(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return this;
    }
    String separator = address.indexOf('?') < 0 ? "?" : "&";
    return new Link(address + separator + name + "=" + URLEncoder.encode(value, UTF_8));
  }

  /** {@return an address with the same parameters as a request has} */
  Link withAll(Parameters query, Iterable<String> names) {
    Link all = this;
    for (String name : names) {
      Optional<String> value = query.find(name);
      all = all.with(name, value.orElse(null));
    }
    return all;
  }

  @Override
  public String toString() {
    return address;
  }
}
