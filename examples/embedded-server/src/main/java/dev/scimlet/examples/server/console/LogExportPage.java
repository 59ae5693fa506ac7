package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.examples.server.product.LogExport;
import dev.scimlet.examples.server.product.LogFilter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** The log as a file, of what meets the filter of the page. */
final class LogExportPage implements Page {

  /** The form of a file. */
  enum Format {
    CSV("provisioning-log.csv", "text/csv; charset=utf-8"),
    JSON("provisioning-log.json", "application/json");

    private final String fileName;
    private final String mediaType;

    Format(String fileName, String mediaType) {
      this.fileName = fileName;
      this.mediaType = mediaType;
    }

    String path() {
      return ProvisioningLogPage.PATH + "/" + fileName;
    }
  }

  private final LogExport export;
  private final Format format;

  LogExportPage(ConsoleContext context, Format format) {
    this.export = new LogExport(context.log());
    this.format = format;
  }

  @Override
  public String path() {
    return format.path();
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    LogFilter filter = LogQueryReader.filter(request.query());
    return new Answer.Download(format.fileName, format.mediaType, out -> write(filter, out));
  }

  private void write(LogFilter filter, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    switch (format) {
      case CSV -> export.csv(filter, writer);
      case JSON -> export.json(filter, writer);
    }
    writer.flush();
  }
}
