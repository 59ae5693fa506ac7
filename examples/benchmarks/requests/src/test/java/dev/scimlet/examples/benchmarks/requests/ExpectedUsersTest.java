package dev.scimlet.examples.benchmarks.requests;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the checks notice")
class ExpectedUsersTest {

  private static final String CREATED =
      Users.json(0).replace("\"nickName\":\"Babs\",", "\"nickName\":\"Babs\",\"new\":1,");

  @Test
  void answersMaySayMoreThanWasSent() {
    assertThatCode(() -> ExpectedUsers.posted(new Answer(201, CREATED))).doesNotThrowAnyException();
  }

  @Test
  void anotherStatusIsWrong() {
    assertThatThrownBy(() -> ExpectedUsers.posted(new Answer(200, CREATED)))
        .isInstanceOf(WrongResult.class)
        .hasMessageStartingWith("The answer is 200 {");
  }

  @Test
  void aChangedElementIsWrong() {
    String changed = CREATED.replace("\"display\":\"Guide\"", "\"display\":\"guide\"");
    assertThatThrownBy(() -> ExpectedUsers.posted(new Answer(201, changed)))
        .isInstanceOf(WrongResult.class)
        .hasMessage("roles comes back as [{value=guide, display=guide, type=direct}]");
  }

  @Test
  void anAnsweredPasswordIsWrong() {
    String told = CREATED.replace("\"new\":1", "\"password\":\"t1meMa$heen\"");
    assertThatThrownBy(() -> ExpectedUsers.posted(new Answer(201, told)))
        .isInstanceOf(WrongResult.class);
  }

  @Test
  void anUnchangedUserIsWrong() {
    assertThatThrownBy(() -> ExpectedUsers.afterOkta(Users.json(0)))
        .isInstanceOf(WrongResult.class)
        .hasMessage("active is true, not false");
    assertThatThrownBy(() -> ExpectedUsers.afterEntra(Users.json(0)))
        .isInstanceOf(WrongResult.class)
        .hasMessage("name.familyName is Jensen0, not Jensen-Smith");
  }

  @Test
  void aListOfOthersIsWrong() {
    Answer answer = new Answer(200, "{\"totalResults\":1,\"Resources\":[" + Users.json(1) + "]}");
    assertThatCode(() -> ExpectedUsers.list(answer, 1, 1, Users.userName(1)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ExpectedUsers.list(answer, 1, 1, Users.userName(2)))
        .isInstanceOf(WrongResult.class);
    assertThatThrownBy(() -> ExpectedUsers.list(answer, 2, 1)).isInstanceOf(WrongResult.class);
    assertThatThrownBy(() -> ExpectedUsers.list(answer, 1, 2)).isInstanceOf(WrongResult.class);
  }
}
