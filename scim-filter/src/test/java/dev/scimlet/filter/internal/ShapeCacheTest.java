package dev.scimlet.filter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shapes that are kept")
class ShapeCacheTest {

  private static final FilterOptions OPTIONS = FilterOptions.strict();
  private static final int FLOOD = 20_000;

  private final ShapeCache<String> cache = new ShapeCache<>();

  @Test
  void aShapeIsFoundWithItsLiterals() {
    keep("title eq \"", "\" or age gt ", " or x");
    assertThat(find("title eq \"a (b)\" or age gt 17 or x")).isEqualTo("a (b),17");
    assertThat(find("title eq \"\" or age gt -5 or x")).isEqualTo(",-5");
    assertThat(find("title eq \"\" or age gt 5 or y")).isNull();
    assertThat(find("title eq \"\" or age lt 5 or x")).isNull();
    assertThat(find("title eq \"\" or age gt 5 or x ")).isNull();
  }

  @Test
  void optionsAreAPartOfTheShape() {
    keep("title pr");
    assertThat(find("title pr")).isNotNull();
    assertThat(cache.find(0, OPTIONS.withMaxTerms(1), "title pr")).isNull();
    assertThat(cache.find(0, OPTIONS.withMaxTerms(128), "title pr")).isNotNull();
  }

  @Test
  void aFloodOfOthersDoesNotReplaceAShapeThatIsUsed() {
    keep("title pr");
    find("title pr");
    for (int i = 0; i < FLOOD; i++) {
      keep("x" + i + " pr");
    }
    assertThat(find("title pr")).isNotNull();
  }

  @Test
  void whatIsNotUsedMakesRoom() {
    for (int i = 0; i < FLOOD; i++) {
      keep("x" + i + " pr");
    }
    long kept = IntStream.range(0, FLOOD).filter(i -> find("x" + i + " pr") != null).count();
    assertThat(kept).isBetween(1L, 4L);
  }

  @Test
  void aShapeThatIsUsedNoMoreMakesRoomInTheEnd() {
    for (int i = 0; i < 4; i++) {
      keep("old" + i + " pr");
      IntStream.range(0, 100).forEach(round -> find("old" + round % 4 + " pr"));
    }
    for (int i = 0; i < 200; i++) {
      keep("new pr");
      find("new pr");
    }
    assertThat(find("new pr")).isNotNull();
  }

  /** All shapes here have one hash, so they compete for the same places. */
  private void keep(String... pieces) {
    List<Slot> slots = IntStream.range(1, pieces.length).mapToObj(i -> Slot.TEXT).toList();
    cache.keep(new Shape<>(0, OPTIONS, List.of(pieces), slots, List.of(), ShapeCacheTest::written));
  }

  private @Nullable String find(String text) {
    ShapeCache.Match<String> match = cache.find(0, OPTIONS, text);
    return match == null ? null : match.read(RepairListener.none());
  }

  private static String written(ScimValue[] values) {
    return String.join(
        ",", Arrays.stream(values).map(value -> ((ScimString) value).value()).toList());
  }
}
