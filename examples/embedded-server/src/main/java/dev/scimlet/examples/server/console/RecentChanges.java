package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.Effect;
import dev.scimlet.examples.server.product.LogFilter;
import dev.scimlet.examples.server.product.ProvisioningLog;
import java.util.List;

/** The last changes of a resource, out of the log. */
final class RecentChanges {

  private static final int LOOKED_AT = 200;
  private static final int MOST = 10;

  private final ProvisioningLog log;

  RecentChanges(ProvisioningLog log) {
    this.log = log;
  }

  List<LogRow> of(String id) {
    return log.find(LogFilter.ofTarget(id), null, LOOKED_AT).entries().stream()
        .filter(entry -> entry.effect() != Effect.NONE)
        .limit(MOST)
        .map(LogRow::of)
        .toList();
  }

  /** The log of a resource. */
  static String link(String id) {
    return new Link(ProvisioningLogPage.PATH).with("target", id).address();
  }
}
