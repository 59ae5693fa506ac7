package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;
import static dev.scimlet.entra.mapping.expression.Functions.ofText;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/** Functions that write a value in another way. */
final class ConversionFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("BitAnd", 2, 2, ConversionFunctions::bitAnd),
          function("CStr", 1, 1, arguments -> Values.ofNullable(arguments.text(0))),
          ofText("ConvertToBase64", ConversionFunctions::base64),
          ofText("ConvertToUTF8Hex", ConversionFunctions::hexadecimal));

  private ConversionFunctions() {}

  private static JsonNode bitAnd(Arguments arguments) {
    if (Values.isEmpty(arguments.value(0)) || Values.isEmpty(arguments.value(1))) {
      return Values.missing();
    }
    BigDecimal left = whole(arguments, 0);
    BigDecimal right = whole(arguments, 1);
    return DecimalNode.valueOf(
        new BigDecimal(left.toBigIntegerExact().and(right.toBigIntegerExact())));
  }

  private static BigDecimal whole(Arguments arguments, int index) {
    BigDecimal number = arguments.number(index);
    if (number.stripTrailingZeros().scale() > 0) {
      throw arguments.failure("argument " + (index + 1) + " is no whole number.");
    }
    return number;
  }

  private static String base64(String source) {
    return Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_16LE));
  }

  private static String hexadecimal(String source) {
    return HexFormat.of().withUpperCase().formatHex(source.getBytes(StandardCharsets.UTF_8));
  }
}
