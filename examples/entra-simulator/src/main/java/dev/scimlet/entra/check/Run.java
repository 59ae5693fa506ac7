package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One run of checks against one endpoint. */
final class Run {

  private static final String NO_SCIM =
      "The first answer was no JSON object. Is the URL the base of a SCIM endpoint, below which"
          + " /Users is found?";

  private final Endpoint endpoint;
  private final Transcript transcript;
  private final Consumer<CheckResult> listener;
  private final List<CheckResult> results = new ArrayList<>();
  private final List<String> leftBehind = new ArrayList<>();

  Run(Endpoint endpoint, Transcript transcript, Consumer<CheckResult> listener) {
    this.endpoint = endpoint;
    this.transcript = transcript;
    this.listener = listener;
  }

  /** Runs all checks, but ends at once when there is nobody to talk to. */
  CheckReport run(Set<Suite> suites) {
    try {
      Answer greeting = greet();
      int status = greeting.status();
      if (status == 401 || status == 403) {
        return report(
            Ending.REFUSED,
            "The endpoint answers "
                + status
                + " to the token, so nothing could be checked. Is it the right token, and sent as"
                + " \"Authorization: Bearer\"?");
      }
      suites.stream().flatMap(suite -> suite.procedures().stream()).forEach(this::run);
      return report(Ending.COMPLETE, greeting.body().isObject() ? "" : NO_SCIM);
    } catch (TransportException e) {
      return report(
          Ending.UNREACHABLE,
          "Nobody answers at "
              + endpoint.url()
              + (results.isEmpty() ? "" : " any more; the remaining checks did not run")
              + ". "
              + cause(e));
    }
  }

  private Answer greet() {
    String filter = "userName eq \"" + endpoint.names().word("nobody") + "\"";
    ScimCall call = ScimCall.of("GET", "/Users?filter=" + Encoding.entra(filter));
    return new Answer(endpoint.send(call));
  }

  private void run(Procedure procedure) {
    Session session = new Session(endpoint, procedure.check().suite());
    try {
      CheckResult result = result(procedure, session);
      results.add(result);
      listener.accept(result);
    } finally {
      leftBehind.addAll(session.cleanUp());
    }
  }

  private CheckResult result(Procedure procedure, Session session) {
    Check check = procedure.check();
    long begin = System.nanoTime();
    try {
      procedure.probe().run(session);
      return CheckResult.passed(check, since(begin));
    } catch (CheckSkipped e) {
      return CheckResult.skipped(check, String.valueOf(e.getMessage()), since(begin));
    } catch (CheckFailure e) {
      return CheckResult.failed(check, e.failure(transcript, session.lastChange()), since(begin));
    } catch (TransportException e) {
      if (!endpoint.isAlive()) {
        throw e;
      }
      return CheckResult.failed(check, unanswered(e), since(begin));
    } catch (RuntimeException e) {
      // What an endpoint may send has no bounds; a check that it confuses is no reason to stop.
      return CheckResult.failed(check, confused(e), since(begin));
    }
  }

  private Failure unanswered(TransportException e) {
    return new Failure(
        "An answer", transcript.redact(e.getMessage() + " Other requests are answered."), "", "");
  }

  private Failure confused(RuntimeException e) {
    return new Failure(
        "An answer that can be understood",
        "An answer was such that this check could not go on (" + e.getClass().getName() + ").",
        "",
        "");
  }

  private CheckReport report(Ending ending, String message) {
    return new CheckReport(endpoint.url(), results, ending, transcript.redact(message), leftBehind);
  }

  /** Why nobody answers: a name that is unknown, a port that is closed, a wrong certificate. */
  private static String cause(TransportException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
