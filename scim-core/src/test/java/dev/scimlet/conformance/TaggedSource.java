package dev.scimlet.conformance;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the tags of one source file.
 *
 * @param type the class that the file is named after
 * @param file its path, as links have it
 */
record TaggedSource(String type, String file) {

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"(\\d{4}-[\\d.]+-\\d+)\"\\)");
  private static final Pattern MARKED_TAG = Pattern.compile("@Tag#([\\d.-]+)#");
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.[^']*)'"
              + "|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);
  private static final Pattern ARGUMENTS = Pattern.compile("\\((?:[^()]|\\([^()]*\\))*+\\)");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "((?:@[\\w.]++(?:#[\\d.-]+#)?(?:\\s*+" + ARGUMENTS + ")?\\s*+)+)([^@(){};=]*+)([({;=])");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface)\\s+(\\w+)");
  private static final Pattern METHOD = Pattern.compile("(\\w+)\\s*$");
  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

  /** The proofs in the text of the file, in their order. */
  Stream<Proof> proofs(String text) {
    String code = code(text);
    return DECLARATION
        .matcher(code)
        .results()
        .flatMap(
            declaration ->
                MARKED_TAG
                    .matcher(declaration.group(1))
                    .results()
                    .map(tag -> proof(tag.group(1), declaration, code)));
  }

  /** Takes away what could be mistaken for code; what the tags say is kept in another form. */
  private static String code(String text) {
    String marked = TAG.matcher(text).replaceAll("@Tag#$1#");
    return LITERAL_OR_COMMENT.matcher(marked).replaceAll(" ");
  }

  private Proof proof(String id, MatchResult declaration, String code) {
    Matcher method = METHOD.matcher(declaration.group(2));
    if (declaration.group(3).equals("(") && method.find()) {
      String name = type + "." + method.group(1);
      return new Proof(id, name, file, subject(declaration.group(1)));
    }
    Matcher nested = TYPE.matcher(declaration.group(2));
    if (!nested.find()) {
      return new Proof(id, type, file, Proof.Subject.NO_TEST);
    }
    String name = nested.group(1).equals(type) ? type : type + "." + nested.group(1);
    return new Proof(id, name, file, subject(code));
  }

  private static Proof.Subject subject(String code) {
    return TEST.matcher(code).find() ? Proof.Subject.TEST : Proof.Subject.NO_TEST;
  }
}
