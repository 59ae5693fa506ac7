package dev.scimlet.examples.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/** The servers, in the order of the tables. */
enum MeasuredServer {
  JDK("jdk", "Scimlet, JDK's server"),
  SCIMLET("scimlet", "Scimlet, Jetty"),
  SCIM_SDK("scim-sdk", "SCIM-SDK, Jetty"),
  SCIMPLE("scimple", "SCIMple, Jersey, Jetty");

  private final String module;
  private final String title;

  MeasuredServer(String module, String title) {
    this.module = module;
    this.title = title;
  }

  static List<MeasuredServer> all() {
    return Arrays.asList(values());
  }

  /** {@return the directory of the Maven module, within that of the servers} */
  String module() {
    return module;
  }

  String title() {
    return title;
  }

  /** {@return whether it is one of those that Scimlet is compared with} */
  boolean isPeer() {
    return this == SCIM_SDK || this == SCIMPLE;
  }
}
