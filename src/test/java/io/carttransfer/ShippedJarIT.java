package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Calls;
import io.carttransfer.harness.container.Interfaces;
import io.carttransfer.harness.container.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shops put into WEB-INF/lib: the jar and its javax twin. */
class ShippedJarIT {

  /** What both have now, and a little; pack.pro and the checker's archive keep it there. */
  private static final int MOST_BYTES = 783_000;

  private static final int JAVA_8 = 52;

  private static final String READER = "io.carttransfer.internal.gson.stream.JsonReader";

  private static Path path(String property) {
    return Path.of(System.getProperty(property));
  }

  @ParameterizedTest
  @ValueSource(strings = {"harness.jar", "harness.twin"})
  void isSmall(String jar) throws IOException {
    long size = Files.size(path(jar));

    assertTrue(size > 10_000, "there is something in it: " + size);
    assertTrue(size < MOST_BYTES, size + " bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"harness.jar", "harness.twin"})
  void hasNoClassOutsideItsOwnPackage(String jar) {
    List<String> names = Jar.at(path(jar)).classNames();

    assertTrue(names.contains("io.carttransfer.cart.StorefrontCart"), names.toString());
    assertEquals(
        List.of(), names.stream().filter(name -> !name.startsWith("io.carttransfer.")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"harness.jar", "harness.twin"})
  void holdsOnlyClassesThatJava8AndOldAnnotationScannersRead(String jar) {
    Jar shipped = Jar.at(path(jar));

    assertEquals(
        List.of(),
        shipped.classNames().stream().filter(name -> shipped.formatOf(name) > JAVA_8).toList());
    assertEquals(
        List.of(),
        shipped.fileNames().stream()
            .filter(name -> name.contains("module-info") || name.contains("META-INF/versions"))
            .toList());
    assertFalse(shipped.text("META-INF/MANIFEST.MF").contains("Multi-Release"));
  }

  /** Of other libraries it ships only what it uses. */
  @ParameterizedTest
  @ValueSource(strings = {"harness.jar", "harness.twin"})
  void holdsEachClassThatItsCallsReach(String jar) {
    Calls calls = new Calls(Jar.at(path(jar)), "io.carttransfer.");

    assertEquals(
        Set.of(), calls.missingFrom(method -> !method.startsWith("io/carttransfer/internal/")));
  }

  @Test
  void aClassThatIsMissingIsFoundOut() {
    Jar incomplete = Jar.at(path("harness.jar")).without(READER);

    Set<String> missing =
        new Calls(incomplete, "io.carttransfer.")
            .missingFrom(method -> method.startsWith("io/carttransfer/poq/"));

    assertTrue(missing.toString().contains(READER.replace('.', '/')), missing.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"harness.jar", "harness.twin"})
  void declaresNothingByItself(String jar) {
    List<String> names = Jar.at(path(jar)).fileNames();

    assertEquals(
        List.of(),
        names.stream()
            .filter(
                name ->
                    name.startsWith("META-INF/services/")
                        || name.equals("META-INF/web-fragment.xml"))
            .toList());
    assertTrue(names.contains("META-INF/LICENSE"), names.toString());
  }

  @Test
  void eachTwinNamesOneNamespaceOnly() {
    Jar jar = Jar.at(path("harness.jar"));
    Jar twin = Jar.at(path("harness.twin"));

    assertEquals(new TreeSet<>(jar.classNames()), new TreeSet<>(twin.classNames()));
    assertTrue(jar.classesHolding("jakarta/servlet/").size() > 1, "the search finds names");
    assertTrue(twin.classesHolding("javax/servlet/").size() > 1, "the search finds names");
    for (String api : List.of("servlet", "el")) {
      assertEquals(List.of(), jar.classesHolding("javax/" + api + "/"));
      assertEquals(List.of(), jar.classesHolding("javax." + api + "."));
      assertEquals(List.of(), twin.classesHolding("jakarta/" + api + "/"));
      assertEquals(List.of(), twin.classesHolding("jakarta." + api + "."));
    }
  }

  @Test
  void theTwinRunsBesideTheOldestInterfaces() throws IOException {
    Interfaces oldest = Interfaces.oldest();

    assertEquals(List.of(), oldest.unimplemented(path("harness.twin")));
    assertEquals(List.of(), oldest.missing(path("harness.twin")));
  }

  @Test
  void theJarRunsBesideTheNewestInterfaces() throws IOException {
    Interfaces newest = Interfaces.newest();

    assertEquals(List.of(), newest.unimplemented(path("harness.jar")));
    assertEquals(List.of(), newest.missing(path("harness.jar")));
  }

  @Test
  void theWrongTwinIsFoundOut() throws IOException {
    Interfaces oldest = Interfaces.oldest();
    Path jar = path("harness.jar");

    List<String> unimplemented = oldest.unimplemented(jar);

    assertTrue(
        unimplemented.stream().anyMatch(fault -> fault.contains("StorefrontCart")),
        unimplemented.toString());
    assertTrue(
        oldest.missing(jar).stream().anyMatch(fault -> fault.contains("jakarta")),
        "calls to jakarta are missing on a javax container");
  }
}
