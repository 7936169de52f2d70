package io.carttransfer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way: an arrow between packages may only point down. */
@AnalyzeClasses(packages = "io.carttransfer", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

  /** ArchUnit's own options look for Maven's default folders, which are not ours. */
  static final class MainCode implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule arrowsPointDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("web.xml")
          .definedBy("io.carttransfer")
          .layer("jsp")
          .definedBy("io.carttransfer.jsp")
          .layer("cart")
          .definedBy("io.carttransfer.cart")
          .layer("store")
          .definedBy("io.carttransfer.store")
          .layer("ledger")
          .definedBy("io.carttransfer.ledger")
          .layer("poq")
          .definedBy("io.carttransfer.poq")
          .layer("settings")
          .definedBy("io.carttransfer.settings")
          .layer("transfer")
          .definedBy("io.carttransfer.transfer")
          .whereLayer("web.xml")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("jsp")
          .mayOnlyBeAccessedByLayers("web.xml")
          .whereLayer("cart")
          .mayOnlyBeAccessedByLayers("web.xml")
          .whereLayer("poq")
          .mayOnlyBeAccessedByLayers("web.xml")
          .whereLayer("settings")
          .mayOnlyBeAccessedByLayers("web.xml")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("web.xml", "jsp")
          .whereLayer("ledger")
          .mayOnlyBeAccessedByLayers("web.xml", "jsp");

  @ArchTest
  static final ArchRule expressionsAreEvaluatedInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.carttransfer.cart")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.el..");

  @ArchTest
  static final ArchRule tagsAreInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.carttransfer.jsp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.servlet.jsp..");

  @ArchTest
  static final ArchRule plainPackagesKnowNoContainer =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.carttransfer.poq",
              "io.carttransfer.store",
              "io.carttransfer.ledger",
              "io.carttransfer.settings",
              "io.carttransfer.transfer")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule theWireIsReadInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.carttransfer.poq")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.gson..");

  @ArchTest
  static final ArchRule nothingIsChangedThroughAStaticField =
      classes().should(StaticFields.BE_FINAL);

  @ArchTest
  static final ArchRule namesSayWhatAThingIsFor =
      noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)");
}
