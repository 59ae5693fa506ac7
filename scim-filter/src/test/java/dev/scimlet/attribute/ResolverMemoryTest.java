package dev.scimlet.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept beside a resolver")
class ResolverMemoryTest {

  @Test
  void keepsOneObjectOfEachClass() {
    ResolverMemory memory = new ResolverMemory();
    StringBuilder first = memory.get(StringBuilder.class, StringBuilder::new);
    assertThat(memory.get(StringBuilder.class, StringBuilder::new)).isSameAs(first);
    List<?> other = memory.get(ArrayList.class, ArrayList::new);
    assertThat(other).isEmpty();
    assertThat(new ResolverMemory().get(StringBuilder.class, StringBuilder::new))
        .isNotSameAs(first);
  }

  @Test
  void aResolverHasNoMemoryUnlessItSaysSo() {
    assertThat(AttributeResolver.schemaless().memory()).isNull();
  }
}
