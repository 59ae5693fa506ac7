package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GrowthPlotTest {

  private static final List<MeasuredLibrary> LIBRARIES =
      List.of(MeasuredLibrary.SCIMLET, MeasuredLibrary.SCIM_SDK);

  private Results results;

  @BeforeEach
  void begin(@TempDir Path directory) throws IOException {
    results = Results.in(directory.resolve("results.tsv"));
  }

  @Test
  void nothingMeasuredIsNotDrawn() {
    assertThat(new GrowthPlot(results, LIBRARIES).svg()).isEmpty();
  }

  @Test
  void eachGrowingThingIsAPanelAndEachLibraryALine() throws Exception {
    measured(MeasuredLibrary.SCIMLET, "growth-members-10", 1_000);
    measured(MeasuredLibrary.SCIMLET, "growth-members-100000", 1_100);
    measured(MeasuredLibrary.SCIM_SDK, "growth-members-10", 90_000);
    measured(MeasuredLibrary.SCIM_SDK, "growth-members-100000", 8e8);
    measured(MeasuredLibrary.SCIMLET, "growth-terms-10", 5_000);

    Element svg = parse(new GrowthPlot(results, LIBRARIES).svg().orElseThrow());

    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 760 304");
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(2);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(5);
    assertThat(texts(svg))
        .contains("Scimlet", "SCIM-SDK", "PATCH one member, of members", "100 k", "1.00 s");
  }

  @Test
  void aLibraryWithoutLinesIsNotNamed() throws Exception {
    measured(MeasuredLibrary.SCIM_SDK, "growth-members-10", 1_000);

    Element svg = parse(new GrowthPlot(results, LIBRARIES).svg().orElseThrow());

    assertThat(texts(svg)).contains("SCIM-SDK").doesNotContain("Scimlet");
  }

  @Test
  void dearerIsHigherAndMoreIsFurtherRight() throws Exception {
    measured(MeasuredLibrary.SCIMLET, "growth-members-10", 1_000);
    measured(MeasuredLibrary.SCIMLET, "growth-members-1000", 10_000);

    Element svg = parse(new GrowthPlot(results, LIBRARIES).svg().orElseThrow());

    NodeList dots = svg.getElementsByTagName("circle");
    Element cheap = (Element) dots.item(0);
    Element dear = (Element) dots.item(1);
    assertThat(number(dear, "cx")).isGreaterThan(number(cheap, "cx"));
    assertThat(number(dear, "cy")).isLessThan(number(cheap, "cy"));
  }

  private void measured(MeasuredLibrary library, String row, double nanoseconds)
      throws IOException {
    results.add(library, new Outcome(row, "", List.of(nanoseconds), 0));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<String> texts(Element svg) {
    NodeList found = svg.getElementsByTagName("text");
    return IntStream.range(0, found.getLength())
        .mapToObj(place -> found.item(place).getTextContent())
        .toList();
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
