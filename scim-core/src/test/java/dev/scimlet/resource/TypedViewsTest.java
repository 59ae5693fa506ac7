package dev.scimlet.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Typed views of users and groups, RFC 7643 section 4")
class TypedViewsTest {

  private static final User FULL =
      User.builder("bjensen")
          .externalId("701984")
          .name(new Name("Ms. Barbara J Jensen, III", null, null, "Jane", "Ms.", "III"))
          .givenName("Barbara")
          .familyName("Jensen")
          .displayName("Babs Jensen")
          .nickName("Babs")
          .profileUrl("https://login.example.com/bjensen")
          .title("Tour Guide")
          .userType("Employee")
          .preferredLanguage("en-US")
          .locale("en-US")
          .timezone("America/Los_Angeles")
          .active(true)
          .email(MultiValuedAttribute.of("bjensen@example.com", "work").asPrimary())
          .email(MultiValuedAttribute.of("babs@jensen.org", "home"))
          .phoneNumber(new MultiValuedAttribute("tel:555-555-5555", "555", "work", false))
          .im(MultiValuedAttribute.of("someaimhandle", "aim"))
          .photo(MultiValuedAttribute.of("https://photos.example.com/1", "photo"))
          .address(new Address("1 U St", "1 U St", "LA", "CA", "91608", "US", "work", true))
          .entitlement(MultiValuedAttribute.of("e", null))
          .role(MultiValuedAttribute.of("guide", null))
          .x509Certificate(MultiValuedAttribute.of("MAYwADAAAwA=", null))
          .enterprise(
              EnterpriseUser.empty()
                  .withEmployeeNumber("701984")
                  .withCostCenter("4130")
                  .withOrganization("Universal Studios")
                  .withDivision("Theme Park")
                  .withDepartment("Tour Operations")
                  .withManager(Manager.of("26118915")))
          .build();

  @Test
  void aUserRoundTrips() {
    Resource resource = FULL.toResource();
    assertThat(User.of(resource)).isEqualTo(FULL);
    assertThat(User.of(resource).toResource()).isEqualTo(resource);
    assertThat(resource.schemas()).containsExactly(Schemas.USER_URI, Schemas.ENTERPRISE_USER_URI);
  }

  @Test
  void theBodyOfAUserKeepsTheStrictSchema() {
    ScimObject raw =
        FULL.toScimObject()
            .with(
                "schemas",
                ScimArray.of(
                    ScimString.of(Schemas.USER_URI), ScimString.of(Schemas.ENTERPRISE_USER_URI)));
    ReadResult read =
        ResourceReader.of(ResourceTypes.user(), ReadPolicy.strict())
            .read(raw, RepairListener.none());
    assertThat(read.resource()).isEqualTo(FULL.toResource());
  }

  @Test
  void everyWritableAttributeOfTheSchemaIsInTheView() {
    assertThat(FULL.toScimObject().names())
        .containsAll(
            Schemas.user().attributes().stream()
                .map(attribute -> attribute.name())
                .filter(name -> !name.equals("groups") && !name.equals("password"))
                .toList());
  }

  @Test
  void aUserWithoutAnythingHasEmptyListsAndNulls() {
    User user = User.of(ScimObject.empty());
    assertThat(user.userName()).isNull();
    assertThat(user.active()).isNull();
    assertThat(user.emails()).isEmpty();
    assertThat(user.name().givenName()).isNull();
    assertThat(user.enterprise()).isEqualTo(EnterpriseUser.empty());
    assertThat(user.toScimObject()).isEqualTo(ScimObject.empty());
  }

  @Test
  void whatHasAnotherTypeIsAbsent() {
    ScimValue text = ScimString.of("x");
    ScimObject odd =
        ScimObject.builder()
            .put("userName", 1)
            .put("name", text)
            .put("active", text)
            .put("emails", ScimArray.of(text))
            .put("roles", text)
            .put(Schemas.ENTERPRISE_USER_URI, text)
            .build();
    assertThat(User.of(odd)).isEqualTo(User.of(ScimObject.empty()));
  }

  @Test
  void aGroupRoundTrips() {
    Group group =
        Group.of("Tour Guides")
            .withExternalId("x")
            .withMembers(Member.user("1"), Member.group("2"))
            .withMembers(new Member("3", "https://example.com/v2/Users/3", "Mandy", "User"));
    assertThat(Group.of(group.toResource())).isEqualTo(group);
    assertThat(group.members()).hasSize(3);
    assertThat(group.toResource().schemas()).containsExactly(Schemas.GROUP_URI);
  }
}
