package dev.scimlet.examples.benchmarks.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The inputs of the measurements")
class InputsTest {

  @Test
  void usersHaveTheSizeOfTheRfcsFullUser() {
    assertThat(Users.json(0)).hasSize(2131);
  }

  @Test
  void usersDiffer() {
    assertThat(Users.first(100)).doesNotHaveDuplicates();
    assertThat(IntStream.range(0, 100_000).mapToObj(Ids::of).distinct().count()).isEqualTo(100_000);
  }

  @Test
  void whoIsPostedHasAPasswordAndNoId() {
    Object user = Json.read(Users.posted());
    assertThat(Json.at(user, "password")).isEqualTo("t1meMa$heen");
    assertThat(Json.at(user, "id")).isNull();
    assertThat(Json.at(user, "meta")).isNull();
  }

  @Test
  void idsOfNewUsersComeAgain() {
    assertThat(Ids.ofNew(1024)).isEqualTo(Ids.ofNew(0)).isNotEqualTo(Ids.ofNew(1));
  }

  @Test
  void groupsHaveTheirMembers() {
    ExpectedMembers.with(Groups.json(10), 10, Ids.of(9));
    ExpectedMembers.without(Groups.json(10), 10, Users.NEWCOMER);
  }

  @Test
  void filtersOfDifferentShapesDiffer() {
    assertThat(Filters.ofDifferentShapes()).hasSize(2304).doesNotHaveDuplicates();
  }
}
