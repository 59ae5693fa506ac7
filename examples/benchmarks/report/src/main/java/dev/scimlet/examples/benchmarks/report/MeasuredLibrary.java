package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Topic;
import java.util.Arrays;

/**
 * The libraries, in the order of the tables. How costs grow is measured with the peers that are the
 * best at something that grows; the stores of all peers are maps of ours, which say nothing.
 */
enum MeasuredLibrary {
  FLOOR("floor", "floor", "", 0, Topic.REQUESTS),
  SCIMLET("scimlet", "Scimlet", "", 0, Topic.PAGES),
  UNBOUNDID("unboundid", "UnboundID", "scim2-sdk-server", 0, Topic.GROWTH),
  SCIM_SDK("scim-sdk", "SCIM-SDK", "scim-sdk-server", 2, Topic.REQUESTS),
  SCIMPLE("scimple", "SCIMple", "scim-server", 0, Topic.GROWTH),
  CHARON("charon", "Charon", "org.wso2.charon3.core", 6, Topic.REQUESTS);

  private final String module;
  private final String title;
  private final String jar;
  private final int moreWarmup;
  private final Topic last;

  MeasuredLibrary(String module, String title, String jar, int moreWarmup, Topic last) {
    this.module = module;
    this.title = title;
    this.jar = jar;
    this.moreWarmup = moreWarmup;
    this.last = last;
  }

  static MeasuredLibrary named(String name) {
    return Arrays.stream(values())
        .filter(library -> library.module.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no library " + name + "."));
  }

  /** {@return the directory of the Maven module} */
  String module() {
    return module;
  }

  String title() {
    return title;
  }

  /** {@return how the name of the jar begins that has the version, empty for none} */
  String jar() {
    return jar;
  }

  /** {@return how many seconds later than others it is compiled} */
  int moreWarmup() {
    return moreWarmup;
  }

  /** {@return whether it is measured in a topic: up to its last one} */
  boolean has(Topic topic) {
    return topic.compareTo(last) <= 0;
  }

  /** {@return whether it is one of those that Scimlet is compared with} */
  boolean isPeer() {
    return this != FLOOR && this != SCIMLET;
  }
}
