package dev.scimlet.entra.command;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
    name = "entra-simulator",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Provisions users and groups from files to a SCIM endpoint with the requests, and in the"
          + " order, that the provisioning service of Microsoft Entra ID sends.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:something failed, or the job is in quarantine",
      "2:the command, a setting or a file is wrong; nothing was done",
      "3:the endpoint does not answer"
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "The secret token is read from the environment variable ENTRA_SECRET_TOKEN.",
      "",
      "To begin: init DIR, enter the Tenant URL into DIR/entra-simulator.properties, change into",
      "DIR, then test-connection and run. COMMAND --help explains each command."
    })
public final class Commands {

  private static final int WIDTH = 100;

  private Commands() {}

  /**
   * Makes the command line; {@code execute} then gives the {@link ExitCode}.
   *
   * @param surroundings what commands have around them
   * @param further more commands, annotated for picocli
   * @return the command line
   */
  public static CommandLine create(Surroundings surroundings, Object... further) {
    CommandLine line = new CommandLine(new Commands());
    add(line, surroundings);
    Stream.of(further).forEach(line::addSubcommand);
    ErrorLines errors = new ErrorLines();
    return line.setUsageHelpWidth(WIDTH)
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors);
  }

  private static void add(CommandLine line, Surroundings surroundings) {
    line.addSubcommand(new InitCommand(surroundings))
        .addSubcommand(new TestConnectionCommand(surroundings))
        .addSubcommand(new RunCommand(surroundings))
        .addSubcommand(new ProvisionOnDemandCommand(surroundings))
        .addSubcommand(new StatusCommand(surroundings))
        .addSubcommand(new LogCommand(surroundings))
        .addSubcommand(new RestartCommand(surroundings))
        .addSubcommand(new AllowDeletesCommand(surroundings))
        .addSubcommand(new RejectDeletesCommand(surroundings))
        .addSubcommand(new EvaluateCommand(surroundings));
  }
}
