package dev.scimlet.examples.benchmarks.stores;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;

/** A database that is there. */
interface Database extends AutoCloseable {

  /** What it is, for the title of the table. */
  String describe();

  /** Connections for loading. */
  DataSource source();

  /** How many may write at the same time and be faster so. */
  int writers();

  /** The options with which the example server uses it. */
  List<String> serverOptions();

  @Override
  void close() throws IOException;
}
