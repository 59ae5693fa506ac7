package dev.scimlet.lucid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The attribute table of the gallery application Lucid (All Products)")
class GalleryMappingTest {

  private static final ResourceType USER = ResourceTypes.user().with(LucidExtension.user());

  @ParameterizedTest
  @MethodSource("dev.scimlet.lucid.GalleryMapping#users")
  void everyTargetOfUsersIsAnAttributeOfThatType(GalleryMapping mapping) {
    assertThat(type(mapping, USER)).isEqualTo(mapping.type());
  }

  @Test
  void everyTargetOfGroupsIsAnAttribute() {
    assertThat(GalleryMapping.groups())
        .extracting(mapping -> type(mapping, ResourceTypes.group()))
        .containsExactly(AttributeType.STRING, AttributeType.COMPLEX);
  }

  @Test
  void nameAndAddressOfUsersAndNameOfGroupsAreRequired() {
    assertThat(targets(GalleryMapping.users(), GalleryMapping::required))
        .containsExactly("userName", "emails[type eq \"work\"].value");
    assertThat(targets(GalleryMapping.groups(), GalleryMapping::required))
        .containsExactly("displayName");
  }

  @Test
  void resourcesAreFoundByName() {
    assertThat(targets(GalleryMapping.users(), GalleryMapping::supportedForFiltering))
        .containsExactly("userName");
    assertThat(targets(GalleryMapping.groups(), GalleryMapping::supportedForFiltering))
        .containsExactly("displayName");
  }

  private static AttributeType type(GalleryMapping mapping, ResourceType type) {
    return Filters.parsePath(
            mapping.target(), type.resolver(), FilterOptions.strict(), RepairListener.none())
        .leaf()
        .type();
  }

  private static List<String> targets(
      List<GalleryMapping> mappings, Predicate<GalleryMapping> which) {
    return mappings.stream().filter(which).map(GalleryMapping::target).toList();
  }
}
