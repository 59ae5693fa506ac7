package dev.scimlet.entra.command;

import dev.scimlet.entra.client.TransportException;
import dev.scimlet.entra.mapping.MappingException;
import dev.scimlet.entra.mapping.expression.ExpressionException;
import dev.scimlet.entra.provisioning.StateException;
import dev.scimlet.entra.source.SourceException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors in one clear line, and the exit code that belongs to them. */
final class ErrorLines implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final Set<Class<?>> WRONG_USE =
      Set.of(
          UsageException.class,
          IllegalArgumentException.class,
          SourceException.class,
          MappingException.class,
          ExpressionException.class,
          StateException.class);

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (exception instanceof TransportException) {
      err.println(exception.getMessage());
      return ExitCode.UNREACHABLE;
    }
    if (exception instanceof UncheckedIOException) {
      err.println("A file cannot be read or written: " + exception.getMessage());
      return ExitCode.USAGE;
    }
    if (WRONG_USE.contains(exception.getClass())) {
      err.println(exception.getMessage());
      return ExitCode.USAGE;
    }
    err.println("This should not have happened: " + exception);
    return ExitCode.FAILURE;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] words) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(exception.getMessage());
    UnmatchedArgumentException.printSuggestions(exception, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }
}
