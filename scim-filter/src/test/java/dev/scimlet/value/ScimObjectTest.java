package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.testing.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §2.3.8: objects as values")
class ScimObjectTest {

  private static final ScimObject BABS =
      Json.object("{'userName':'babs','active':true,'tags':['a','b'],'name':{'givenName':'B'}}");

  @Test
  void membersAreFoundByNameAndKind() {
    assertThat(BABS.getString("userName")).isEqualTo("babs");
    assertThat(BABS.getString("active")).isNull();
    assertThat(BABS.getObject("name")).isEqualTo(Json.object("{'givenName':'B'}"));
    assertThat(BABS.getObject("tags")).isNull();
    assertThat(BABS.getValues("tags")).containsExactly(ScimString.of("a"), ScimString.of("b"));
    assertThat(BABS.getValues("name")).isEmpty();
    assertThat(BABS.get("nickName")).isNull();
    assertThat(BABS.contains("active")).isTrue();
    assertThat(BABS.contains("Active")).isFalse();
  }

  @Test
  void membersKeepTheirOrderAndAreCounted() {
    List<String> visited = new ArrayList<>();
    BABS.forEach((name, value) -> visited.add(name));

    assertThat(BABS.names()).containsExactly("userName", "active", "tags", "name");
    assertThat(visited).isEqualTo(BABS.names());
    assertThat(BABS.size()).isEqualTo(4);
    assertThat(ScimObject.empty().size()).isZero();
  }

  @Test
  void othersKeepTheirOrderWhenOneGoes() {
    assertThat(BABS.without("active").names()).containsExactly("userName", "tags", "name");
    assertThat(BABS.without("name").without("userName").names()).containsExactly("active", "tags");
    assertThat(BABS.without("tags").getObject("name")).isSameAs(BABS.getObject("name"));
    assertThat(ScimObject.of("a", ScimNull.NULL).without("a")).isSameAs(ScimObject.empty());
  }

  @Test
  void orderOfMembersIsNoDifference() {
    ScimObject one = Json.object("{'a':1,'b':'x'}");
    ScimObject other = Json.object("{'b':'x','a':1}");

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(one.without("a")).isNotEqualTo(one.with("b", ScimNull.NULL));
    assertThat(one).isNotEqualTo(Json.object("{'a':1,'c':'x'}"));
  }

  @Test
  void differentObjectsRarelyShareTheirHash() {
    assertThat(BABS.hashCode())
        .isNotEqualTo(BABS.without("active").hashCode())
        .isNotEqualTo(BABS.with("active", ScimBoolean.FALSE).hashCode())
        .isNotEqualTo(ScimObject.empty().hashCode());
  }

  @Test
  void changesMakeAnotherObject() {
    assertThat(BABS.with("active", ScimBoolean.TRUE)).isSameAs(BABS);
    assertThat(BABS.without("nickName")).isSameAs(BABS);
    assertThat(BABS.with("active", ScimBoolean.FALSE).get("active")).isEqualTo(ScimBoolean.FALSE);
    assertThat(BABS.with("title", ScimString.of("T")).names()).endsWith("name", "title");
    assertThat(BABS.without("tags").names()).containsExactly("userName", "active", "name");
    assertThat(BABS.size()).isEqualTo(4);
  }

  @Test
  void builderStartsFromTheMembersOfAnObject() {
    assertThat(BABS.toBuilder().build()).isEqualTo(BABS);
    assertThat(BABS.toBuilder().put("title", "T").build())
        .isEqualTo(BABS.with("title", ScimString.of("T")));
  }

  @Test
  void builderTakesEachKindOfMember() {
    ScimObject object =
        ScimObject.builder()
            .put("text", "x")
            .put("truth", true)
            .put("number", 5)
            .putIfPresent("present", "y")
            .putIfPresent("absent", null)
            .build();

    assertThat(object).isEqualTo(Json.object("{'text':'x','truth':true,'number':5,'present':'y'}"));
  }

  @Test
  void memberIsFoundByItsPosition() {
    assertThat(BABS.nameAt(1)).isEqualTo("active");
    assertThat(BABS.valueAt(1)).isEqualTo(ScimBoolean.TRUE);
    assertThatThrownBy(() -> BABS.nameAt(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> BABS.valueAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 40})
  void eachMemberIsFoundChangedAndRemovedHoweverManyThereAre(int size) {
    ScimObject object = numbered(size);

    for (int i = 0; i < size; i++) {
      ScimNumber other = ScimNumber.of(1_000);
      ScimObject changed = object.with("a" + i, other);
      ScimObject shorter = object.without("a" + i);
      assertThat(object.valueAt(i)).isEqualTo(ScimNumber.of(i)).isEqualTo(object.get("a" + i));
      assertThat(changed.valueAt(i)).isEqualTo(other);
      assertThat(changed.names()).isEqualTo(object.names());
      assertThat(changed.with("a" + i, ScimNumber.of(i))).isEqualTo(object).isNotSameAs(object);
      assertThat(shorter.size()).isEqualTo(size - 1);
      assertThat(shorter.contains("a" + i)).isFalse();
      assertThat(shorter.with("a" + i, ScimNumber.of(i))).isEqualTo(object);
    }
    assertThat(object.with("a" + size, ScimNumber.of(size)))
        .isEqualTo(numbered(size + 1))
        .hasSameHashCodeAs(numbered(size + 1));
    assertThatThrownBy(() -> object.valueAt(size)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> object.valueAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static ScimObject numbered(int size) {
    ScimObject.Builder builder = ScimObject.builder();
    for (int i = 0; i < size; i++) {
      builder.put("a" + i, i);
    }
    return builder.build();
  }

  @Test
  void builderTellsWhatWasSet() {
    ScimObject.Builder builder = ScimObject.builder();
    for (int i = 0; i < 100; i++) {
      assertThat(builder.get("a" + i)).isNull();
      builder.put("a" + i, i);
      assertThat(builder.get("a" + i)).isEqualTo(ScimNumber.of(i));
      assertThat(builder.get("a" + i / 2)).isEqualTo(ScimNumber.of(i / 2));
    }
  }

  @Test
  void builderThatWasClearedStartsAnewAndLeavesEarlierObjectsAlone() {
    ScimObject.Builder builder = ScimObject.builder();
    for (int size = 100; size > 0; size /= 3) {
      for (int i = 0; i < size; i++) {
        builder.put("a" + i, i);
      }
      ScimObject before = builder.build();
      builder.clear();

      assertThat(builder.get("a0")).isNull();
      assertThat(builder.build()).isEqualTo(ScimObject.empty());
      assertThat(builder.put("b", 1).build()).isEqualTo(Json.object("{'b':1}"));
      assertThat(before.size()).isEqualTo(size);
      assertThat(before.get("a" + (size - 1))).isEqualTo(ScimNumber.of(size - 1));
      builder.clear();
    }
  }

  @Test
  void builderReplacesAnEarlierMemberHoweverManyThereAre() {
    ScimObject.Builder builder = ScimObject.builder();
    for (int i = 0; i < 100; i++) {
      builder.put("a" + i, i).put("a" + i / 2, -i);
    }
    ScimObject object = builder.build();

    assertThat(object.size()).isEqualTo(100);
    assertThat(object.get("a0")).isEqualTo(ScimNumber.of(-1));
    assertThat(object.get("a19")).isEqualTo(ScimNumber.of(-39));
    assertThat(object.get("a99")).isEqualTo(ScimNumber.of(99));
    assertThat(object.names()).startsWith("a0", "a1", "a2").endsWith("a98", "a99");
  }

  @Test
  void textIsJsonThatMasksSecrets() {
    ScimObject object =
        ScimObject.builder()
            .put("a \"quoted\" name", "x\ny")
            .put("password", ScimSecret.of("t1meMa$heen"))
            .build();

    assertThat(object.toString())
        .startsWith("{\"a \\\"quoted\\\" name\":\"x\\ny\",\"password\":")
        .endsWith("}")
        .doesNotContain("t1meMa$heen");
    assertThat(ScimObject.empty()).hasToString("{}");
  }
}
