package dev.scimlet.examples.benchmarks.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The example server in a process of its own, with a bounded heap. */
final class ServerUnderTest implements AutoCloseable {

  private static final String TOKEN = "token-of-the-store-benchmark";
  private static final String READY = "Scimlet is ready at ";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final String url;

  private ServerUnderTest(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static ServerUnderTest start(Database database, int heap) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx" + heap + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.scimlet.examples.server.Main");
    command.addAll(List.of("--port", "0", "--token", TOKEN));
    // What was loaded has no index of e-mail addresses as unique values.
    command.add("--lucid-emails-may-repeat");
    command.addAll(database.serverOptions());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        return new ServerUnderTest(process, line.substring(READY.length()));
      }
    }
    throw new IOException("The server does not start.");
  }

  /** Sends a request, and answers the body of an answer of the expected status. */
  String send(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder message =
        HttpRequest.newBuilder(URI.create(url + request.target()))
            .header("Authorization", "Bearer " + TOKEN)
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    if (!request.body().isEmpty()) {
      message.header("Content-Type", "application/scim+json");
    }
    HttpResponse<String> answer = client.send(message.build(), BodyHandlers.ofString());
    if (answer.statusCode() != request.status()) {
      throw new IOException(
          request.method()
              + " "
              + request.target()
              + " gave "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return answer.body();
  }

  /** The most memory that the process had at once, in MB, where the system tells. */
  OptionalLong peakMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
