package dev.scimlet.entra.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"entra-simulator " + version};
  }
}
