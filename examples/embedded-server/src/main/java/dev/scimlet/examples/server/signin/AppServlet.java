package dev.scimlet.examples.server.signin;

import dev.scimlet.examples.server.signin.SignInException.Reason;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** Answers at {@code /app}: a page for whoever is signed in, and the way there. */
final class AppServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AppServlet.class.getName());

  private final transient AppPages pages = new AppPages();
  private final transient OpenIdProvider provider;
  private final transient Callback callback;
  private final transient ProvisionedUsers users;
  private final transient UserSessions sessions;
  private final transient Cookies cookies;

  AppServlet(
      OpenIdProvider provider,
      Callback callback,
      ProvisionedUsers users,
      UserSessions sessions,
      Cookies cookies) {
    this.provider = provider;
    this.callback = callback;
    this.users = users;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AppPages.protect(response);
    try {
      route(request, response);
    } catch (SignInException e) {
      LOG.log(Level.WARNING, "Nobody is signed in: {0}", reason(e));
      refuse(response, e.reason());
    } catch (StoreException | JdbiException e) {
      LOG.log(Level.ERROR, "The users or their sessions cannot be reached.", e);
      refuse(response, Reason.UNAVAILABLE);
    }
  }

  private void route(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SignInException {
    switch (request.getRequestURI()) {
      case SignIn.PATH -> whenGet(request, response, () -> home(request, response));
      case SignIn.START -> whenGet(request, response, () -> start(request, response));
      case SignIn.CALLBACK -> whenGet(request, response, () -> comeBack(request, response));
      case SignIn.STYLE -> whenGet(request, response, () -> pages.style(response));
      case SignIn.END -> whenMethod("POST", request, response, () -> end(request, response));
      default ->
          pages.notice(
              response, 404, "There is no such page", "The address may be misspelled.", null);
    }
  }

  private void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<String> session = cookies.session(request);
    Optional<String> id = session.flatMap(sessions::findUser);
    if (id.isEmpty()) {
      pages.welcome(response);
      return;
    }
    // The session alone proves nothing: the user may have lost the access a moment ago.
    Optional<StoredResource> user = users.readActive(id.get());
    if (user.isPresent()) {
      pages.home(response, UserView.of(user.get()));
    } else {
      sessions.endAllOf(id.get());
      cookies.clearSession(response);
      refuse(response, Reason.NOT_ADMITTED);
    }
  }

  private void start(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SignInException {
    Map<String, List<String>> parameters = parameters(request);
    List<String> asked = parameters.getOrDefault("return", List.of(SignIn.PATH));
    Attempt attempt = Attempt.begin(ReturnPath.of(asked.get(0)));
    String next = provider.authorizationUri(attempt).toString();
    cookies.setAttempt(response, attempt);
    redirect(response, next);
  }

  private void comeBack(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SignInException {
    Map<String, List<String>> parameters = parameters(request);
    Attempt attempt =
        cookies
            .attempt(request)
            .orElseThrow(
                () ->
                    new SignInException(
                        Reason.NOT_OURS, "The browser has begun no sign-in.", null));
    cookies.clearAttempt(response);
    String session = callback.end(attempt, parameters);
    cookies.session(request).ifPresent(sessions::end);
    cookies.setSession(response, session);
    redirect(response, attempt.returnPath());
  }

  private void end(HttpServletRequest request, HttpServletResponse response) {
    cookies.session(request).ifPresent(sessions::end);
    cookies.clearSession(response);
    redirect(response, SignIn.PATH);
  }

  private void refuse(HttpServletResponse response, Reason reason) throws IOException {
    pages.notice(response, reason.status(), reason.title(), reason.text(), SignIn.PATH);
  }

  private void whenGet(HttpServletRequest request, HttpServletResponse response, Step step)
      throws IOException, SignInException {
    whenMethod(request.getMethod().equals("HEAD") ? "HEAD" : "GET", request, response, step);
  }

  private void whenMethod(
      String method, HttpServletRequest request, HttpServletResponse response, Step step)
      throws IOException, SignInException {
    if (request.getMethod().equals(method)) {
      step.run();
      return;
    }
    response.setHeader("Allow", method.equals("POST") ? "POST" : "GET, HEAD");
    pages.notice(response, 405, "This is not possible here", "Please go back.", null);
  }

  /** The container decodes them; what it cannot decode it refuses by exceptions of its own. */
  private static Map<String, List<String>> parameters(HttpServletRequest request)
      throws SignInException {
    try {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      request.getParameterMap().forEach((name, all) -> parameters.put(name, Arrays.asList(all)));
      return parameters;
    } catch (RuntimeException e) {
      throw new SignInException(Reason.NOT_OURS, "The query cannot be read.", e);
    }
  }

  private static void redirect(HttpServletResponse response, String location) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", location);
  }

  /** The cause says what the provider did; it holds no secret, but perhaps what a stranger sent. */
  private static String reason(SignInException e) {
    String cause = e.getCause() == null ? "" : " " + e.getCause().getMessage();
    return (e.getMessage() + cause).replaceAll("[^ -~]", "?");
  }

  /** Part of an answer. */
  @FunctionalInterface
  private interface Step {

    void run() throws IOException, SignInException;
  }
}
