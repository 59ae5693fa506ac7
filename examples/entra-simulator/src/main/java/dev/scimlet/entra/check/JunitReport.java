package dev.scimlet.entra.check;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report in the XML of JUnit: a suite is a test suite, a check a test case. Advice that
 * was not taken is shown as skipped, since CI servers know nothing between red and green.
 */
final class JunitReport {

  /** What XML 1.0 cannot hold, not even escaped. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(CheckReport report) {
    StringWriter text = new StringWriter();
    try {
      new JunitReport(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).report(report);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A report that cannot be written as XML", e);
    }
    return text.toString();
  }

  private void report(CheckReport report) throws XMLStreamException {
    xml.writeStartDocument();
    xml.writeStartElement("testsuites");
    Map<Suite, List<CheckResult>> suites =
        report.results().stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.check().suite(), TreeMap::new, Collectors.toList()));
    for (Map.Entry<Suite, List<CheckResult>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    if (report.ending() != Ending.COMPLETE) {
      ending(report.message());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(Suite suite, List<CheckResult> results) throws XMLStreamException {
    long red = results.stream().filter(CheckResult::isBlocking).count();
    long green = results.stream().filter(each -> each.outcome() == Outcome.PASSED).count();
    xml.writeStartElement("testsuite");
    attribute("name", suite.title());
    attribute("tests", Integer.toString(results.size()));
    attribute("failures", Long.toString(red));
    attribute("errors", "0");
    attribute("skipped", Long.toString(results.size() - red - green));
    for (CheckResult result : results) {
      testCase(result);
    }
    xml.writeEndElement();
  }

  private void testCase(CheckResult result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", "scim." + result.check().suite().name().toLowerCase(Locale.ROOT));
    attribute("name", result.check().id() + ": " + result.check().title());
    attribute(
        "time", String.format(Locale.ROOT, "%.3f", result.duration().toNanos() / 1_000_000_000.0));
    Failure failure = result.failure();
    if (failure != null && result.isBlocking()) {
      xml.writeStartElement("failure");
      attribute("message", failure.reason());
      xml.writeCharacters(legal(TextReport.plain(failure)));
      xml.writeEndElement();
    } else if (result.outcome() != Outcome.PASSED) {
      xml.writeEmptyElement("skipped");
      attribute("message", failure == null ? result.skipped() : "Advice: " + failure.reason());
    }
    xml.writeEndElement();
  }

  private void ending(String message) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute("name", "Connection");
    attribute("tests", "1");
    attribute("failures", "0");
    attribute("errors", "1");
    attribute("skipped", "0");
    xml.writeStartElement("testcase");
    attribute("classname", "scim.connection");
    attribute("name", "The endpoint answers");
    xml.writeEmptyElement("error");
    attribute("message", message);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }
}
