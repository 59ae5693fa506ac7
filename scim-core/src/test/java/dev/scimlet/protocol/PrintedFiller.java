package dev.scimlet.protocol;

import dev.scimlet.value.ScimObject;
import java.util.Locale;

/** The resources that a printed list counts and does not show: their ids come after all others. */
final class PrintedFiller {

  private PrintedFiller() {}

  static ScimObject resource(String type, int number) {
    return TestServer.json(
        String.format(
            Locale.ROOT,
            """
            {"id": "f0000000-0000-4000-8000-%2$012d", "userName": "J%2$04d",
             "displayName": "Smith %2$04d",
             "meta": {"resourceType": "%1$s", "version": "W/\\"%2$d\\"",
              "created": "2011-08-01T18:29:49Z", "lastModified": "2011-08-01T18:29:49Z"}}""",
            type,
            number));
  }
}
