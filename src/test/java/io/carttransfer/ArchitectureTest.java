package io.carttransfer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.carttransfer.binding.Binding;
import io.carttransfer.binding.OrderExpression;
import io.carttransfer.poq.Problem;
import io.carttransfer.settings.Settings;
import io.carttransfer.text.FailureLog;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Data flows one way: an arrow between packages may only point down. */
@AnalyzeClasses(packages = "io.carttransfer", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

  private static final String ROOT = "io.carttransfer";

  /** ArchUnit's own options look for Maven's default folders, which are not ours. */
  static final class MainCode implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  /** What each package may use of ours. What is not listed here fails. */
  static final Map<String, Set<String>> MAY_USE = mayUse();

  private static Map<String, Set<String>> mayUse() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    Set<String> bottom = Set.of("common", "text");
    Set<String> values = union(bottom, Set.of("transfer"));
    Set<String> tables = union(values, Set.of("database"));
    Set<String> stores = union(values, Set.of("cart", "store", "poq", "ledger"));
    Set<String> bindings = union(stores, Set.of("binding", "sku"));
    Set<String> pages = union(bindings, Set.of("page", "session"));
    rooms.put("common", Set.of());
    rooms.put("text", Set.of());
    rooms.put("settings", bottom);
    rooms.put("transfer", bottom);
    rooms.put("database", Set.of("common"));
    rooms.put("cart", values);
    rooms.put("store", tables);
    rooms.put("poq", values);
    rooms.put("ledger", tables);
    rooms.put("staging", Set.of("common"));
    rooms.put("binding", union(stores, Set.of("staging")));
    rooms.put("sku", stores);
    rooms.put("page", bindings);
    rooms.put("session", bindings);
    rooms.put("landing", pages);
    rooms.put("endpoint", pages);
    rooms.put("jsp", pages);
    // The checker judges the others' work, so it shares nothing with them.
    rooms.put("check", Set.of());
    rooms.put("report", union(stores, Set.of("settings")));
    rooms.put("startup", union(pages, Set.of("settings", "landing", "endpoint", "report")));
    rooms.put("", union(pages, Set.of("landing", "endpoint", "startup")));
    return rooms;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  @ArchTest
  static void arrowsPointDown(JavaClasses classes) {
    MAY_USE.forEach(
        (room, used) ->
            noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(
                    describe(
                        "belong to another room than " + used,
                        (JavaClass other) -> isOurs(other) && !mayBeUsed(room, used, other)))
                .check(classes));
  }

  private static boolean isOurs(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) || name.startsWith(ROOT + ".") && !name.startsWith(ROOT + ".internal");
  }

  private static boolean mayBeUsed(String room, Set<String> used, JavaClass other) {
    String name = other.getPackageName();
    return name.equals(packageOf(room)) || used.stream().anyMatch(u -> name.equals(packageOf(u)));
  }

  private static String packageOf(String room) {
    return room.isEmpty() ? ROOT : ROOT + "." + room;
  }

  @ArchTest
  static void everyPackageIsARoomOfTheTable(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    classes.stream()
        .filter(ArchitectureTest::isOurs)
        .forEach(type -> packages.add(type.getPackageName()));
    Set<String> table = new TreeSet<>();
    MAY_USE.keySet().forEach(room -> table.add(packageOf(room)));

    assertEquals(table, packages);
  }

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  /** Circles that stay, each with its reason. */
  @ArchTest
  static final ArchRule classesFormNoCircle =
      slices()
          .assignedFrom(topLevelClasses())
          .should()
          .beFreeOfCycles()
          // Factories: who has the text of a binding or the sources of settings asks the value
          // itself for one, and does not learn who reads and checks it.
          .ignoreDependency(name(Binding.class.getName()), name(ROOT + ".binding.BindingReader"))
          .ignoreDependency(
              name(OrderExpression.class.getName()), name(ROOT + ".binding.OrderReader"))
          .ignoreDependency(name(Settings.class.getName()), name(ROOT + ".settings.Relations"));

  private static SliceAssignment topLevelClasses() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return isOurs(type)
            ? SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""))
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "top-level classes";
      }
    };
  }

  @ArchTest
  static final ArchRule expressionsAreEvaluatedInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.carttransfer.binding")
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
              "io.carttransfer.database",
              "io.carttransfer.settings",
              "io.carttransfer.check",
              "io.carttransfer.transfer")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule jsonIsReadAndWrittenWhereTheWireAndTheReportAre =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.carttransfer.poq", "io.carttransfer.report", "io.carttransfer.check")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.gson..");

  /** What was thrown may repeat what a caller sent, and come with each request. */
  @ArchTest
  static void whatWasThrownIsLoggedInOnePlace(JavaClasses classes) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(FailureLog.class.getName())
        .should()
        .callMethod(Logger.class, "log", Level.class, String.class, Throwable.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(classes);
  }

  /** The id of an answer may be guessed: it opens nothing, and is drawn for every answer. */
  @ArchTest
  static void whatNobodyMayGuessComesFromSecureRandom(JavaClasses classes) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Problem.class.getName())
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(SecureRandom.class, byte[].class)
        .orShould()
        .callMethodWhere(
            describe("SecureRandom is seeded", call -> call.getName().equals("setSeed")))
        .check(classes);
  }

  @ArchTest
  static final ArchRule nothingIsChangedThroughAStaticField =
      classes().should(StaticFields.BE_FINAL);

  @ArchTest
  static final ArchRule namesSayWhatAThingIsFor =
      noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)");
}
