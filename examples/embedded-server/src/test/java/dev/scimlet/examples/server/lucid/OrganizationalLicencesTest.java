package dev.scimlet.examples.server.lucid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.lucid.LegacyLucidSchemas;
import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Licences under organizational groups")
class OrganizationalLicencesTest {

  private static final ResourceKey KEY = new ResourceKey("User", "2819c223");

  private final Logger logger = Logger.getLogger(OrganizationalLicences.class.getName());
  private final Lines lines = new Lines();
  private final OrganizationalLicences rule = new OrganizationalLicences();

  @BeforeEach
  void listen() {
    logger.addHandler(lines);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(lines);
  }

  @Test
  void stayWhereverTheGenerationsOfTheExtensionHaveThem() {
    Resource before =
        user()
            .with(LucidExtension.USER_URI, products("true", "b1"))
            .with(LegacyLucidSchemas.LUCIDCHART_URI, canEdit(true));
    Resource after =
        user()
            .with(LucidExtension.USER_URI, products("false", "b2"))
            .with(LegacyLucidSchemas.LICENSES_URI, products("true", "b2"))
            .with(LegacyLucidSchemas.ORIGINAL_URI, canEdit(true))
            .with(LegacyLucidSchemas.LUCIDCHART_URI, canEdit(false));

    assertThat(rule.changing(KEY, before, after))
        .isEqualTo(
            user()
                .with(LucidExtension.USER_URI, products("true", "b2"))
                .with(
                    LegacyLucidSchemas.LICENSES_URI,
                    ScimObject.builder().put("billingCode", "b2").build())
                .with(LegacyLucidSchemas.LUCIDCHART_URI, canEdit(true)));
  }

  @Test
  void areIgnoredAudibly() {
    Resource unused =
        rule.changing(KEY, user(), user().with(LucidExtension.USER_URI, products("true", "b")));

    assertThat(lines.texts)
        .containsExactly(
            "The licences of user 2819c223 stay as they are: organizational groups decide them.");
  }

  @Test
  void thatAreLeftAloneAreNotSpokenOf() {
    Resource licensed = user().with(LucidExtension.USER_URI, products("true", "b"));

    assertThat(rule.changing(KEY, licensed, licensed)).isEqualTo(licensed);
    assertThat(rule.creating(user())).isEqualTo(user());
    assertThat(lines.texts).isEmpty();
  }

  private static Resource user() {
    return Resource.of(
        ResourceTypes.user(), ScimObject.builder().put("userName", "bjensen").build());
  }

  private static ScimObject products(String lucidchart, String billingCode) {
    return ScimObject.builder()
        .put("billingCode", billingCode)
        .put("productLicenses", ScimObject.builder().put("Lucidchart", lucidchart).build())
        .build();
  }

  private static ScimObject canEdit(boolean value) {
    return ScimObject.builder().put("canEdit", value).build();
  }

  /** Keeps what is logged. */
  private static final class Lines extends Handler {

    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      texts.add(new SimpleFormatter().formatMessage(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
