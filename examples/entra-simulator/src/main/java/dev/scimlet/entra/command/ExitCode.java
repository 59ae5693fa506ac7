package dev.scimlet.entra.command;

/** What the program tells whoever started it. */
public final class ExitCode {

  /** Everything worked. */
  public static final int OK = 0;

  /** Something failed: an object in a cycle, a check, or the job is in quarantine. */
  public static final int FAILURE = 1;

  /** The command, a setting or a file is wrong; nothing was done. */
  public static final int USAGE = 2;

  /** The endpoint did not answer. */
  public static final int UNREACHABLE = 3;

  private ExitCode() {}
}
