package dev.scimlet.examples.benchmarks.servers.loopback;

import dev.scimlet.examples.benchmarks.requests.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that is kept alive: a request, its answer, and the next request. */
public final class Connection implements AutoCloseable {

  private static final int SECONDS_OF_PATIENCE = 30;

  private final Socket socket;
  private final HttpReader in;

  private Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new HttpReader(socket.getInputStream());
  }

  /**
   * {@return a connection to this machine}
   *
   * @param port the port
   * @throws IOException if nobody listens
   */
  public static Connection to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(SECONDS_OF_PATIENCE * 1000);
    return new Connection(socket);
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @param request as {@link HttpRequests} writes it
   * @return the status
   * @throws IOException if the answer is none of HTTP
   */
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return in.answer();
  }

  /**
   * Sends a request.
   *
   * @param request as {@link HttpRequests} writes it
   * @return the answer
   * @throws IOException if the answer is none of HTTP
   */
  public Answer ask(byte[] request) throws IOException {
    int status = exchange(request);
    return new Answer(status, new String(in.content(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
