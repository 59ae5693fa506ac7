package dev.scimlet.entra.check;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a suite in any case. */
final class SuiteConverter implements ITypeConverter<Suite> {

  @Override
  public Suite convert(String text) {
    return Arrays.stream(Suite.values())
        .filter(suite -> suite.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("the suites are entra, okta, validator and rfc"));
  }
}
