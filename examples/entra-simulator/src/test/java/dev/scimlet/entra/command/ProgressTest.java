package dev.scimlet.entra.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.provisioning.ObjectResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The progress bar")
class ProgressTest {

  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
  private final Progress progress = new Progress(new PrintStream(drawn, true, UTF_8));

  @Test
  void showsHowManyObjectsHadWhichResult() {
    progress.cycleBegan(CycleKind.INITIAL, 4);
    progress.objectDone(ObjectResult.CREATED);
    progress.objectDone(ObjectResult.CREATED);
    progress.objectDone(ObjectResult.FAILED);

    assertThat(progress.message()).isEqualTo(" 2 created 1 failed");
    progress.objectDone(ObjectResult.DISABLED);
    assertThat(progress.message())
        .isEqualTo(" managers and memberships 2 created 1 disabled 1 failed");
    progress.close();
  }

  @Test
  void goesAwayAtTheEndOfACycleAndBeginsAnew() {
    progress.cycleBegan(CycleKind.INITIAL, 1);
    progress.objectDone(ObjectResult.CREATED);
    progress.close();
    progress.cycleBegan(CycleKind.INCREMENTAL, 1);
    assertThat(progress.message()).isEmpty();
    progress.close();

    assertThat(progress.message()).isEmpty();
    assertThat(drawn.toString(UTF_8)).contains("Initial").contains("Incremental");
  }
}
