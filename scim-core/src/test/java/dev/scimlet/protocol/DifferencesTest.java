package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where an answer differs from the print")
class DifferencesTest {

  @Test
  void whatIsEqualDiffersNowhere() {
    assertThat(between("{'a':[1,{'b':true}],'c':'x'}", "{'c':'x','a':[1,{'b':true}]}")).isEmpty();
  }

  @Test
  void membersMayDifferBeAbsentOrBeAdded() {
    assertThat(between("{'a':{'b':1,'c':2}}", "{'a':{'b':2,'d/e':3}}"))
        .isEqualTo(Map.of("/a/b", "2", "/a/c", Differences.ABSENT, "/a/d~1e", "3"));
  }

  @Test
  void aTypeIsPartOfAValue() {
    assertThat(between("{'a':1,'b':{}}", "{'a':'1','b':[]}"))
        .isEqualTo(Map.of("/a", "\"1\"", "/b", "[]"));
  }

  @Test
  void anArrayMayBeLongerOrShorter() {
    assertThat(between("{'a':[1,2],'b':[1]}", "{'a':[1],'b':[2,1]}"))
        .isEqualTo(Map.of("/a/-", "1 in all", "/b/-", "2 in all", "/b/0", "2"));
  }

  @Test
  void valuesOfAMultiValuedAttributeHaveNoOrder() {
    assertThat(
            between(
                "{'a':[{'value':'x','t':1},{'value':'y','t':2}]}",
                "{'a':[{'value':'y','t':3},{'value':'x','t':1}]}"))
        .isEqualTo(Map.of("/a/1/t", "3"));
  }

  private static Map<String, String> between(String printed, String ours) {
    return Differences.between(
        TestServer.json(printed.replace('\'', '"')), TestServer.json(ours.replace('\'', '"')));
  }
}
