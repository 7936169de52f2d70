package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is called directly gives what the container alone gives, message for message. */
class DirectCallsIT {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOMCAT_7")
  void everyCallGivesWhatItGivesInTheContainerAlone(Engine engine) throws Exception {
    List<String> all =
        Stream.of(OddCalls.DIRECT, OddCalls.BY_EXACT_TYPES, OddCalls.LEFT, OddCalls.EITHER)
            .flatMap(List::stream)
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
                  ways(
                      running,
                      OddCalls.BY_EXACT_TYPES,
                      engine == Engine.JAVAX_EL ? "left to the container" : "direct"),
                  ways(running, OddCalls.LEFT, "left to the container"))
              .flatMap(each -> each));
    }
  }

  private static Stream<Executable> ways(
      Engine.Running running, List<String> expressions, String expected) {
    return expressions.stream()
        .map(
            each ->
                () -> assertEquals(expected, running.says(CallsVisit.class, "way", each), each));
  }
}
