package dev.scimlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plain tests rather than rule fields, which some versions of Surefire skip silently. */
@DisplayName("The directions of CONTRIBUTING.md")
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.scimlet");

  @Test
  void antlrStaysInsideTheFilterParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.scimlet.filter.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .check(CLASSES);
  }

  @Test
  void jsonLibrariesStayInsideTheCodecs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.scimlet.json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "jakarta.json..")
        .check(CLASSES);
  }

  @Test
  void theFilterModuleKnowsNothingAboveIt() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.scimlet.attribute..",
            "dev.scimlet.value..",
            "dev.scimlet.filter..",
            "dev.scimlet.patch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.scimlet.schema..",
            "dev.scimlet.resource..",
            "dev.scimlet.json..",
            "dev.scimlet.store..",
            "dev.scimlet.protocol..",
            "dev.scimlet.http..")
        .check(CLASSES);
  }

  @Test
  void storesKnowNeitherProtocolNorHttp() {
    noClasses()
        .that()
        .resideInAPackage("dev.scimlet.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.scimlet.protocol..", "dev.scimlet.http..", "dev.scimlet.json..")
        .check(CLASSES);
  }

  @Test
  void theEngineKnowsNoHttpServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.scimlet.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "com.sun.net.httpserver..", "dev.scimlet.http..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.scimlet.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("Security rule R25: no reflection, no class by name, no Java serialization of input")
  void r25NothingIsReflectedOn() {
    noClasses()
        .should()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java.io.ObjectInputStream")
        .check(CLASSES);
  }
}
