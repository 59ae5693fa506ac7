package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.ServerRequests;

/**
 * What a server did for one kind of request.
 *
 * @param request the kind
 * @param perSecond how many answers a second
 * @param microseconds the processor time of the server for one answer, NaN if nobody tells
 */
record Throughput(ServerRequests request, double perSecond, double microseconds) {

  /** {@return what a line of the client says} */
  static Throughput parse(String line) {
    String[] fields = line.split("\t", -1);
    return new Throughput(
        ServerRequests.valueOf(fields[0]),
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]));
  }
}
