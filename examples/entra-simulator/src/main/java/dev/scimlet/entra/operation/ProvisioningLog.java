package dev.scimlet.entra.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provisioning log: a file of records, one JSON object a line, the oldest first. Records are
 * appended; what is older than the retention is removed by {@link #prune}. One process at a time
 * writes a log, others may read it meanwhile. Thread-safe.
 */
public final class ProvisioningLog implements AutoCloseable {

  /** How long the directories with a license of the first or second plan keep records. */
  public static final Duration RETENTION = Duration.ofDays(30);

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private BufferedWriter writer;

  private ProvisioningLog(Path file) throws IOException {
    this.file = file;
    this.writer = writer(file);
  }

  /**
   * Opens a log for writing, and creates its file if there is none.
   *
   * @param file the file
   * @return the log; close it at the end
   * @throws UncheckedIOException if the file cannot be written
   */
  public static ProvisioningLog open(Path file) {
    try {
      return new ProvisioningLog(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a log without writing it.
   *
   * @param file the file; if there is none, the log is empty
   * @param query which records
   * @return the records in the order of the query
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<ProvisioningRecord> read(Path file, LogQuery query) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return query.of(lines.flatMap(line -> parse(line).stream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a record at the end.
   *
   * @param entry the record
   * @throws UncheckedIOException if the file cannot be written
   */
  public synchronized void append(ProvisioningRecord entry) {
    try {
      writer.write(JSON.writeValueAsString(entry));
      writer.newLine();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes what is older than a moment. To be called now and then with the retention in mind, for
   * instance after each cycle.
   *
   * @param oldest what is before this is removed
   * @throws UncheckedIOException if the file cannot be written
   */
  public synchronized void prune(Instant oldest) {
    try {
      if (hasOlderThan(oldest)) {
        writer.close();
        keepFrom(oldest);
        writer = writer(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the file. */
  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasOlderThan(Instant oldest) throws IOException {
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines
          .flatMap(line -> parse(line).stream())
          .findFirst()
          .filter(first -> first.activityDateTime().isBefore(oldest))
          .isPresent();
    }
  }

  private void keepFrom(Instant oldest) throws IOException {
    Path kept = file.resolveSibling(file.getFileName() + ".new");
    try (Stream<String> lines = Files.lines(file, UTF_8);
        BufferedWriter out = Files.newBufferedWriter(kept, UTF_8)) {
      for (String line : (Iterable<String>) lines.filter(line -> isFrom(line, oldest))::iterator) {
        out.write(line);
        out.newLine();
      }
    }
    Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isFrom(String line, Instant oldest) {
    return parse(line).filter(entry -> !entry.activityDateTime().isBefore(oldest)).isPresent();
  }

  /** A line that a killed process left unfinished is no record. */
  private static Optional<ProvisioningRecord> parse(String line) {
    try {
      return line.isBlank()
          ? Optional.empty()
          : Optional.of(JSON.readValue(line, ProvisioningRecord.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static BufferedWriter writer(Path file) throws IOException {
    boolean torn = isTorn(file);
    BufferedWriter writer =
        Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (torn) {
      writer.newLine();
    }
    return writer;
  }

  private static boolean isTorn(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(bytes.length() - 1);
      return bytes.read() != '\n';
    }
  }
}
