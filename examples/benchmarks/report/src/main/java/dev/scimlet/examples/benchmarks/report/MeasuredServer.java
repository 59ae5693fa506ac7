package dev.scimlet.examples.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/** The servers, in the order of the tables. */
enum MeasuredServer {
  JDK("jdk", "Scimlet, JDK's server"),
  SCIMLET("scimlet", "Scimlet, Jetty"),
  SCIM_SDK("scim-sdk", "SCIM-SDK, Jetty"),
  SCIMPLE("scimple", "SCIMple, Jersey, Jetty");

  private static final String PACKAGE = "dev.scimlet.examples.benchmarks.servers.";

  private final String module;
  private final String title;

  MeasuredServer(String module, String title) {
    this.module = module;
    this.title = title;
  }

  static List<MeasuredServer> all() {
    return Arrays.asList(values());
  }

  String title() {
    return title;
  }

  /** {@return whether it is one of those that Scimlet is compared with} */
  boolean isPeer() {
    return this == SCIM_SDK || this == SCIMPLE;
  }

  /** {@return the server as a program that begins with some users} */
  Program program(int users) {
    String mainClass = PACKAGE + module.replace("-", "") + ".Main";
    return new Program(title, "servers/" + module, mainClass, List.of(String.valueOf(users)));
  }
}
