package dev.scimlet.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.source.SourceObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

@DisplayName("Attribute mappings")
class AttributeMappingTest {

  private static final Flow EMPTY = new Flow.Empty();
  private static final Flow IGNORED = new Flow.Ignored();

  @Test
  void givesAnAttributeAsItIs() {
    AttributeMapping mapping = mapping(new MappingSource.Direct("accountEnabled"));

    assertThat(mapping.evaluate(Sources.user("{'accountEnabled':true}"), Sources.updating()))
        .isEqualTo(new Flow.Value(BooleanNode.TRUE));
  }

  @Test
  void givesTheObjectIdAndWhetherTheObjectIsGone() {
    MappingContext gone = new MappingContext(true, false, Instant.EPOCH, new Random(1));

    assertThat(mapping(new MappingSource.Direct("objectId")).evaluate(Sources.user("{}"), gone))
        .isEqualTo(text("id"));
    assertThat(
            mapping(new MappingSource.Direct("IsSoftDeleted")).evaluate(Sources.user("{}"), gone))
        .isEqualTo(new Flow.Value(BooleanNode.TRUE));
  }

  @ParameterizedTest
  @CsvSource({
    "a_b_their.com#EXT#@your.com, a_b@their.com",
    "a#EXT#@your.com, a",
    "_their.com#EXT#@your.com, @their.com",
    "a_b@your.com, a_b@your.com"
  })
  void givesGuestsTheirNamesAtHome(String name, String home) {
    SourceObject guest = Sources.user("{'userPrincipalName':'" + name + "'}");

    assertThat(
            mapping(new MappingSource.Direct("userPrincipalName"))
                .evaluate(guest, Sources.updating()))
        .isEqualTo(text(home));
    assertThat(
            mapping(source("ToLower([originalUserPrincipalName])"))
                .evaluate(guest, Sources.updating()))
        .isEqualTo(text(name.toLowerCase(Locale.ROOT)));
  }

  @Test
  void prefersAnOriginalNameThatIsThere() {
    SourceObject user = Sources.user("{'userPrincipalName':'a','originalUserPrincipalName':'b'}");

    assertThat(
            mapping(new MappingSource.Direct("originalUserPrincipalName"))
                .evaluate(user, Sources.updating()))
        .isEqualTo(text("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'a':null}", "{'a':''}", "{'a':[]}"})
  void isEmptyWithoutAValue(String attributes) {
    assertThat(
            mapping(new MappingSource.Direct("a"))
                .evaluate(Sources.user(attributes), Sources.creating()))
        .isEqualTo(EMPTY);
    assertThat(
            mapping(MappingSource.Function.parse("Coalesce([a])"))
                .evaluate(Sources.user(attributes), Sources.creating()))
        .isEqualTo(EMPTY);
  }

  @Test
  void givesAConstant() {
    assertThat(
            mapping(new MappingSource.Constant("c"))
                .evaluate(Sources.user("{}"), Sources.updating()))
        .isEqualTo(text("c"));
    assertThatThrownBy(() -> new MappingSource.Constant(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a]", "Coalesce([a])"})
  void givesTheDefaultToNewObjectsAlone(String source) {
    AttributeMapping mapping = mapping(source(source), "d", FlowType.ALWAYS);

    assertThat(mapping.evaluate(Sources.user("{}"), Sources.creating())).isEqualTo(text("d"));
    assertThat(mapping.evaluate(Sources.user("{}"), Sources.updating())).isEqualTo(EMPTY);
    assertThat(mapping.evaluate(Sources.user("{'a':'x'}"), Sources.creating()))
        .isEqualTo(text("x"));
  }

  @Test
  void anEmptyDefaultIsNone() {
    AttributeMapping mapping = mapping(source("[a]"), "", FlowType.ALWAYS);

    assertThat(mapping.evaluate(Sources.user("{}"), Sources.creating())).isEqualTo(EMPTY);
  }

  @Test
  void leavesTheTargetAloneWithoutASource() {
    AttributeMapping plain = mapping(new MappingSource.None());
    AttributeMapping withDefault = mapping(new MappingSource.None(), "d", FlowType.ALWAYS);

    assertThat(plain.evaluate(Sources.user("{}"), Sources.creating())).isEqualTo(IGNORED);
    assertThat(withDefault.evaluate(Sources.user("{}"), Sources.creating())).isEqualTo(text("d"));
    assertThat(withDefault.evaluate(Sources.user("{}"), Sources.updating())).isEqualTo(IGNORED);
  }

  @Test
  void appliesOnlyToCreationsIfItSaysSo() {
    AttributeMapping mapping = mapping(source("[a]"), null, FlowType.OBJECT_ADD_ONLY);

    assertThat(mapping.evaluate(Sources.user("{'a':'x'}"), Sources.creating()))
        .isEqualTo(text("x"));
    assertThat(mapping.evaluate(Sources.user("{'a':'x'}"), Sources.updating())).isEqualTo(IGNORED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OBJECT_ADD_ONLY")
  void appliesToUpdatesOtherwise(FlowType flowType) {
    assertThat(
            mapping(source("[a]"), null, flowType)
                .evaluate(Sources.user("{'a':'x'}"), Sources.updating()))
        .isEqualTo(text("x"));
  }

  @Test
  void ignoresTheFlowOfNothing() {
    AttributeMapping mapping =
        mapping(source("IgnoreFlowIfNullOrEmpty([a])"), "d", FlowType.ALWAYS);

    assertThat(mapping.evaluate(Sources.user("{}"), Sources.creating())).isEqualTo(IGNORED);
    assertThat(mapping.evaluate(Sources.user("{'a':'x'}"), Sources.creating()))
        .isEqualTo(text("x"));
  }

  @Test
  void marksWhatLogsMustNotShow() {
    Flow flow =
        mapping(source("Redact([a])")).evaluate(Sources.user("{'a':'x'}"), Sources.creating());

    assertThat(flow).isEqualTo(new Flow.Value(StringNode.valueOf("x"), Flow.Logged.REDACTED));
  }

  @Test
  void namesTheTargetOfAnExpressionThatFails() {
    AttributeMapping mapping = mapping(source("Mid([a], 0, 1)"));

    assertThatThrownBy(() -> mapping.evaluate(Sources.user("{'a':'x'}"), Sources.creating()))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "The mapping of title: Column 1: Mid: the first character is 1, and a length is 0 or more.");
  }

  @Test
  void refusesANegativePriority() {
    AttributeMapping mapping = mapping(source("[a]"));

    assertThat(mapping.withMatchingPriority(0)).isEqualTo(mapping);
    assertThat(mapping.withMatchingPriority(2).matchingPriority()).isEqualTo(2);
    assertThatThrownBy(() -> mapping.withMatchingPriority(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MappingSource source(String text) {
    return text.startsWith("[")
        ? new MappingSource.Direct(text.substring(1, text.length() - 1))
        : MappingSource.Function.parse(text);
  }

  private static AttributeMapping mapping(MappingSource source) {
    return AttributeMapping.of("title", source);
  }

  private static AttributeMapping mapping(
      MappingSource source, @Nullable String defaultValue, FlowType flowType) {
    return new AttributeMapping(
        source,
        TargetPath.parse("title"),
        defaultValue,
        flowType,
        FlowBehavior.FLOW_WHEN_CHANGED,
        0);
  }

  private static Flow text(String text) {
    JsonNode value = StringNode.valueOf(text);
    return new Flow.Value(value);
  }
}
