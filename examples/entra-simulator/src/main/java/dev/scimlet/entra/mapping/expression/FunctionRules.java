package dev.scimlet.entra.mapping.expression;

/** What must hold for calls of single functions, besides the number of their arguments. */
final class FunctionRules {

  private FunctionRules() {}

  /** Tells whether the first argument may be a comparison. */
  static boolean compares(FunctionDefinition function) {
    return function.name().equals("IIF") || function.name().equals("CBool");
  }

  static Term.Call check(Term.Call call) {
    switch (call.function().name()) {
      case "Switch" -> checkPairs(call);
      case "SelectUniqueValue" ->
          throw failure(
              call,
              "works for provisioning into Active Directory only, which is not what is imitated.");
      default -> {
        // The others have no rule of their own.
      }
    }
    return call;
  }

  private static void checkPairs(Term.Call call) {
    if (call.arguments().size() % 2 != 0) {
      throw failure(
          call,
          "takes a source, a default that may be left out but not its comma, and then pairs of a"
              + " key and a value.");
    }
  }

  private static ExpressionException failure(Term.Call call, String why) {
    return ExpressionException.at(call.column(), call.function().name() + " " + why);
  }
}
