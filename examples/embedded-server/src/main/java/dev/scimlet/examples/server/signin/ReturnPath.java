package dev.scimlet.examples.server.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads back to: pages of the product alone, whatever a link asks for. */
final class ReturnPath {

  private static final int LONGEST = 200;

  /** Slash, app, and then a new segment, a query or nothing: no other host can come of it. */
  private static final Pattern OWN =
      Pattern.compile("/app(?:/[A-Za-z0-9._~/-]*)?(?:\\?[A-Za-z0-9._~%&=/-]*)?");

  private ReturnPath() {}

  static String of(@Nullable String asked) {
    return asked != null && asked.length() <= LONGEST && OWN.matcher(asked).matches()
        ? asked
        : SignIn.PATH;
  }
}
