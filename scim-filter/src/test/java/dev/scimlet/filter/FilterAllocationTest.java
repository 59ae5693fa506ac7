package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.testing.TestUsers;
import dev.scimlet.value.ScimObject;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A compiled filter allocates nothing for the usual comparisons")
class FilterAllocationTest {

  private static final int ROUNDS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"BJENSEN\"",
        "title ne \"tour guide\"",
        "externalId eq \"Ext-1\"",
        "displayName co \"jens\" and displayName sw \"BABS\" and displayName ew \"nobody\"",
        "active eq true or not (nickName pr)",
        "emails[type eq \"home\" and value ew \"jensen.org\" and primary eq false]",
        "emails.value eq \"nobody\"",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"1\"",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.$ref"
            + " eq \"https://example.com/v9/Users/26118915\""
      })
  void matchingAllocatesNothing(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    ScimObject user = TestUsers.babs().with(TestSchemas.ENTERPRISE_URI, enterprise());
    FilterMatcher matcher =
        FilterMatcher.compile(Filters.parse(text, TestSchemas.user(), FilterOptions.strict()));
    count(matcher, user);
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    count(matcher, user);
    long perMatch = (threads.getThreadAllocatedBytes(id) - before) / ROUNDS;
    assertThat(perMatch).isZero();
  }

  private static ScimObject enterprise() {
    return ScimObject.of(
        "manager", TestUsers.object("$ref", "https://example.com/v2/Users/26118915"));
  }

  private static int count(FilterMatcher matcher, ScimObject user) {
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      found += matcher.matches(user) ? 1 : 0;
    }
    return found;
  }
}
