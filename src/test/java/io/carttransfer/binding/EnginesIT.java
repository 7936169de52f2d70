package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What expressions do on the implementations of the language that containers have. */
class EnginesIT {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOMCAT_7")
  void noTrapLeadsToAWrongCartAndEachIsTold(Engine engine) throws Exception {
    try (Engine.Running running = engine.start()) {
      assertAll(Stream.of(Trap.values()).map(trap -> () -> springs(trap, engine, running)));
    }
  }

  private static void springs(Trap trap, Engine engine, Engine.Running running) {
    String expected = trap.expected(engine);
    String told = trap.happensOn(running);

    assertTrue(
        told.contains(expected), () -> engine + " " + trap + ": " + expected + " in " + told);
  }

  @Test
  void whereTheLanguageIsTooOldTheStartSaysWhatElseServes() throws Exception {
    try (Engine.Running tomcat7 = Engine.TOMCAT_7.start()) {
      String cart = tomcat7.tells("fill", "cart = sessionScope.cart", "101");
      String order = tomcat7.tells("order", "path = /done\nnumber = 1", "101");

      assertTrue(cart.contains("cart-transfer.cart needs Expression Language 3.0"), cart);
      assertTrue(cart.contains("Use a newer container"), cart);
      assertTrue(cart.contains("name it in cart-transfer.cart.class"), cart);
      assertTrue(order.contains("cart-transfer.order needs Expression Language 3.0"), order);
      assertTrue(order.contains("OrderPlaced.record"), order);
    }
  }
}
