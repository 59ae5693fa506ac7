package dev.scimlet.json;

/**
 * How much of a JSON text is read. Whatever goes beyond is refused with a {@link JsonException}.
 *
 * @param documentBytes the length of the whole text
 * @param depth how deep objects and arrays may be nested; at most {@value #DEEPEST}. Each resource
 *     of a bulk request may be as deep as one alone
 * @param stringLength the length of a string in UTF-16 units
 * @param nameLength the length of a member's name; at most {@value #LONGEST_NAME}
 * @param members how many members one object may have
 * @param digits how many digits a number may have, not counting the exponent
 * @param exponent the greatest absolute value of a number's exponent
 */
public record JsonLimits(
    int documentBytes,
    int depth,
    int stringLength,
    int nameLength,
    int members,
    int digits,
    int exponent) {

  /** The greatest depth that can be allowed: every later walk through the values recurses. */
  public static final int DEEPEST = 256;

  /** The greatest length of a name that can be allowed: the parser keeps names for reuse. */
  public static final int LONGEST_NAME = 4_096;

  private static final JsonLimits DEFAULTS =
      new JsonLimits(4 * 1024 * 1024, 32, 64 * 1024, 256, 512, 40, 400);
  private static final JsonLimits NONE =
      new JsonLimits(
          Integer.MAX_VALUE - 8,
          DEEPEST,
          Integer.MAX_VALUE,
          LONGEST_NAME,
          Integer.MAX_VALUE,
          1_000,
          1_000_000);

  /**
   * Copies and checks the components.
   *
   * @param documentBytes as the component
   * @param depth as the component
   * @param stringLength as the component
   * @param nameLength as the component
   * @param members as the component
   * @param digits as the component
   * @param exponent as the component
   */
  public JsonLimits {
    check("documentBytes", documentBytes, Integer.MAX_VALUE - 8);
    check("depth", depth, DEEPEST);
    check("stringLength", stringLength, Integer.MAX_VALUE);
    check("nameLength", nameLength, LONGEST_NAME);
    check("members", members, Integer.MAX_VALUE);
    check("digits", digits, 1_000);
    check("exponent", exponent, 1_000_000);
  }

  /**
   * The limits for what clients send: 4 MiB, 32 levels, strings of 64 Ki characters, names of 256,
   * 512 members in an object, numbers of 40 digits with exponents up to 400.
   *
   * @return the limits
   */
  public static JsonLimits defaults() {
    return DEFAULTS;
  }

  /** What was written by ourselves is read, whatever it is. */
  static JsonLimits none() {
    return NONE;
  }

  /**
   * Changes the length of the text.
   *
   * @param bytes the greatest length that is read
   * @return limits that differ in this
   */
  public JsonLimits withDocumentBytes(int bytes) {
    return new JsonLimits(bytes, depth, stringLength, nameLength, members, digits, exponent);
  }

  /**
   * Changes how deep objects and arrays may be nested.
   *
   * @param levels the most levels
   * @return limits that differ in that alone
   */
  public JsonLimits withDepth(int levels) {
    return new JsonLimits(
        documentBytes, levels, stringLength, nameLength, members, digits, exponent);
  }

  private static void check(String name, int value, int greatest) {
    if (value < 1 || value > greatest) {
      throw new IllegalArgumentException(name + " must be between 1 and " + greatest + ".");
    }
  }
}
