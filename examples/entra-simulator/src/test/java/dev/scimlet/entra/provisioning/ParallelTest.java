package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several objects at a time")
class ParallelTest {

  private static final int USERS = 200;
  private static final int GROUPS = 10;

  @Test
  void everyObjectIsCreatedOnceAndInItsOrderOfRequests() {
    try (Scene scene = Scene.of("", builder -> builder.parallelism(8))) {
      for (int i = 0; i < USERS; i++) {
        scene.directory.user("u" + i, "u" + i + "@b.c", "User", "N" + i);
      }
      for (int i = 0; i < GROUPS; i++) {
        int group = i;
        scene.directory.group(
            "g" + i,
            "Group " + i,
            IntStream.range(0, USERS)
                .filter(user -> user % GROUPS == group)
                .mapToObj(user -> "u" + user)
                .toList());
      }

      CycleReport report = scene.entra.runCycle();

      assertThat(report.created()).isEqualTo(USERS + GROUPS);
      assertThat(report.referencesUpdated()).isEqualTo(USERS);
      List<String> sent = scene.sent();
      assertThat(sent.stream().filter("POST /Users"::equals)).hasSize(USERS);
      assertThat(sent.stream().filter("POST /Groups"::equals)).hasSize(GROUPS);
      int lastPost = Math.max(sent.lastIndexOf("POST /Users"), sent.lastIndexOf("POST /Groups"));
      assertThat(sent.subList(0, lastPost)).noneMatch(request -> request.startsWith("PATCH"));
      assertThat(scene.entra.runCycle().requests()).isZero();
    }
  }
}
