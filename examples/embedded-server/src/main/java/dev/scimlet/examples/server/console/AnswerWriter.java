package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes the answer to one request. The container leaves the content out of answers to HEAD. */
final class AnswerWriter implements Answer.Visitor {

  private final HttpServletResponse response;
  private final Views views;
  private final Frame frame;
  private final Cookies cookies;
  private final Visitor visitor;
  private final ServerTiming timing;

  AnswerWriter(
      HttpServletResponse response,
      Views views,
      Frame frame,
      Cookies cookies,
      Visitor visitor,
      ServerTiming timing) {
    this.response = response;
    this.views = views;
    this.frame = frame;
    this.cookies = cookies;
    this.visitor = visitor;
    this.timing = timing;
  }

  @Override
  public void view(Answer.View answer) throws IOException {
    byte[] page = views.render(answer.template(), answer.model(), frame);
    if (visitor.standing() == Visitor.Standing.NEW) {
      cookies.setSession(visitor.id(), response);
    }
    answer.headers().forEach(response::setHeader);
    write(answer.status(), "text/html; charset=utf-8", page);
  }

  @Override
  public void redirect(Answer.Redirect answer) {
    redirect(answer.path());
  }

  @Override
  public void download(Answer.Download answer) throws IOException {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + answer.fileName() + "\"");
    response.setContentType(answer.mediaType());
    timing.write(response);
    answer.content().writeTo(response.getOutputStream());
  }

  @Override
  public void data(Answer.Data answer) throws IOException {
    write(HttpServletResponse.SC_OK, answer.mediaType(), answer.content().getBytes(UTF_8));
  }

  @Override
  public void signedIn(Answer.SignedIn answer) {
    cookies.setSession(answer.session(), response);
    cookies.setBrowser(answer.browser(), response);
    redirect(answer.path());
  }

  @Override
  public void signedOut(Answer.SignedOut answer) {
    cookies.clearSession(response);
    redirect(answer.path());
  }

  private void redirect(String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }

  private void write(int status, String mediaType, byte[] content) throws IOException {
    response.setStatus(status);
    timing.write(response);
    response.setContentType(mediaType);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
