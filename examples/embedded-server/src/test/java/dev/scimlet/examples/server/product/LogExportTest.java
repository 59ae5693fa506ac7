package dev.scimlet.examples.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log as a file")
class LogExportTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:20:30.400Z");

  private final ProductDatabase database = ProductDatabase.inMemory();
  private final LoggedEngine engine =
      new LoggedEngine(database, LogRetention.standard(), Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void csvHasAHeaderAndALineForEachEntry() throws IOException {
    String id = engine.createUser("ada@example.com");
    engine.patch(id, "active", "False");

    String[] lines = csv(LogFilter.everything()).split("\r\n");

    assertThat(lines).hasSize(3);
    assertThat(lines[0])
        .isEqualTo(
            "time,client,operation,resourceType,target,targetName,effect,changed,status,scimType,"
                + "detail,repairs,milliseconds");
    assertThat(lines[1])
        .startsWith(
            "2026-03-01T10:20:30.400Z,Entra,PATCH,User,"
                + id
                + ",ada@example.com,DISABLED,active,200,,,");
  }

  @Test
  void noCellIsTakenForAFormula() throws IOException {
    engine.createUser("=cmd|' /C calc'!A0");
    engine.createUser("-1+1");
    engine.createUser("\uff1d1+1");

    assertThat(csv(LogFilter.everything()))
        .contains(",'=cmd|' /C calc'!A0,", ",'-1+1,", ",'\uff1d1+1,");
  }

  @Test
  void jsonIsAnArrayOfTheSameEntries() throws IOException {
    String id = engine.createUser("ada@example.com");
    engine.patch(id, "active", "False");

    List<ScimObject> entries = LoggedEngine.objects(json(LogFilter.everything()));

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).getString("target")).isEqualTo(id);
    assertThat(entries.get(0).getString("effect")).isEqualTo("DISABLED");
    assertThat(entries.get(0).getValues("repairs")).isNotEmpty();
  }

  @Test
  void longLogIsExportedWhole() throws IOException {
    for (int i = 0; i < 1_203; i++) {
      engine.createUser("u" + i);
    }

    assertThat(LoggedEngine.objects(json(LogFilter.everything()))).hasSize(1_203);
  }

  @Test
  void onlyWhatMeetsTheFilterIsExported() throws IOException {
    engine.createUser("ada@example.com");
    String bob = engine.createUser("bob@example.com");

    assertThat(LoggedEngine.objects(json(LogFilter.ofTarget(bob)))).hasSize(1);
  }

  private String csv(LogFilter filter) throws IOException {
    engine.close();
    StringBuilder text = new StringBuilder();
    new LogExport(engine.log()).csv(filter, text);
    return text.toString();
  }

  private String json(LogFilter filter) throws IOException {
    engine.close();
    StringBuilder text = new StringBuilder();
    new LogExport(engine.log()).json(filter, text);
    return text.toString();
  }
}
