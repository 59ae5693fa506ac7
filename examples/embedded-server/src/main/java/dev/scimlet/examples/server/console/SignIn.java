package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AdminPassword;
import dev.scimlet.examples.server.product.AdminSessions;
import dev.scimlet.examples.server.product.KnownBrowsers;
import java.time.Duration;
import java.util.Optional;

/** Begins a session for whoever knows the password. */
final class SignIn implements Page {

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  private final AdminPassword password;
  private final AdminSessions sessions;
  private final KnownBrowsers browsers;
  private final SignInThrottle throttle;

  SignIn(
      AdminPassword password,
      AdminSessions sessions,
      KnownBrowsers browsers,
      SignInThrottle throttle) {
    this.password = password;
    this.sessions = sessions;
    this.browsers = browsers;
    this.throttle = throttle;
  }

  @Override
  public String path() {
    return SignInPage.PATH;
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public Access access() {
    return Access.ANYBODY;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    Optional<String> known = Optional.ofNullable(request.browser()).filter(browsers::isKnown);
    Guest guest = known.map(Guest::knownBrowser).orElseGet(() -> Guest.at(request.address()));
    Optional<Duration> wait = throttle.tryAgainAfter(guest);
    if (wait.isPresent()) {
      return tooMany(request, wait.get().toSeconds() + 1);
    }
    if (!password.matches(request.form().text("password"))) {
      return SignInPage.view(request.form(), "This is not the password.").withStatus(UNAUTHORIZED);
    }
    throttle.succeeded(guest);
    // Who was signed in with this browser before is not any more.
    sessions.end(request.visitor().id());
    return new Answer.SignedIn(
        sessions.begin(), known.orElseGet(browsers::remember), SignInPage.next(request.form()));
  }

  private static Answer tooMany(ConsoleRequest request, long seconds) {
    String problem = "There were too many attempts. Try again in " + seconds + " seconds.";
    return SignInPage.view(request.form(), problem)
        .withStatus(TOO_MANY_REQUESTS)
        .withHeader("Retry-After", Long.toString(seconds));
  }
}
