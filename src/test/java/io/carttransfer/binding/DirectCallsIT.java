package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is called directly gives what the container alone gives, message for message; but where the
 * container goes by chance, it gives what Java gives.
 */
class DirectCallsIT {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOMCAT_7")
  void everyCallGivesWhatItGivesInTheContainerAlone(Engine engine) throws Exception {
    List<String> all =
        Stream.of(
                OddCalls.DIRECT,
                engine == Engine.JAVAX_EL ? List.<String>of() : OddCalls.BY_EXACT_TYPES,
                engine == Engine.JAVAX_EL ? List.<String>of() : OddCalls.CHOICES.keySet(),
                OddCalls.LEFT,
                OddCalls.EITHER)
            .flatMap(Collection::stream)
            .toList();
    try (Engine.Running alone = engine.start();
        Engine.Running ours = engine.start()) {
      assertAll(
          all.stream()
              .map(
                  each ->
                      () ->
                          assertEquals(
                              alone.says(CallsVisit.class, "alone", each),
                              ours.says(CallsVisit.class, "ours", each),
                              each)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOMCAT_7")
  void whatNeedsADecisionIsLeftToTheContainer(Engine engine) throws Exception {
    try (Engine.Running running = engine.start()) {
      assertAll(
          Stream.of(
                  ways(running, OddCalls.DIRECT, "direct"),
                  ways(running, OddCalls.BY_EXACT_TYPES, "direct"),
                  ways(
                      running,
                      OddCalls.CHOICES.keySet(),
                      engine == Engine.JAVAX_EL ? "direct" : "left to the container"),
                  ways(running, OddCalls.LEFT, "left to the container"))
              .flatMap(each -> each));
    }
  }

  /** The first method that a class lists is another one in another JVM. */
  @Test
  void whereTheContainerWouldChooseByChanceJavaDecides() throws Exception {
    try (Engine.Running running = Engine.JAVAX_EL.start()) {
      assertAll(
          OddCalls.CHOICES.entrySet().stream()
              .map(
                  each ->
                      () -> {
                        String said = running.says(CallsVisit.class, "ours", each.getKey());
                        assertTrue(said.contains(each.getValue()), each + ": " + said);
                      }));
    }
  }

  private static Stream<Executable> ways(
      Engine.Running running, Collection<String> expressions, String expected) {
    return expressions.stream()
        .map(
            each ->
                () -> assertEquals(expected, running.says(CallsVisit.class, "way", each), each));
  }
}
