package dev.scimlet.examples.benchmarks.requests;

/** Answers requests: text in, text out, no HTTP. What a client writes is kept. */
public interface Service {

  /**
   * Answers a request.
   *
   * @param call the request
   * @return the answer
   * @throws Exception if the library fails
   */
  Answer handle(Call call) throws Exception;
}
