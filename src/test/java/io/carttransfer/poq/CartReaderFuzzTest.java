package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.carttransfer.transfer.CartLine;
import java.util.Set;

/**
 * Whatever the body is, it is a cart, a list of violations, or malformed. The corpus runs in every
 * build; {@code mvn -Pfuzz -pl src test} looks for new inputs.
 */
class CartReaderFuzzTest {

  private static final int MAX_QUANTITY = 999;

  private final CartReader reader = new CartReader(Set.of("GBP", "EUR"), MAX_QUANTITY);

  @FuzzTest(maxDuration = "5m")
  void anyBodyIsACartOrSaysWhyNot(byte[] body) {
    AskedCart cart;
    try {
      cart = reader.read(body);
    } catch (MalformedJson e) {
      assertTrue(isPlain(e.getMessage()), e.getMessage());
      return;
    }
    for (Violation violation : cart.violations()) {
      assertTrue(violation.pointer().isEmpty() || violation.pointer().startsWith("/"));
      assertTrue(isPlain(violation.detail()), violation.detail());
    }
    if (cart.violations().isEmpty()) {
      assertIsWhole(cart);
    }
  }

  private static void assertIsWhole(AskedCart cart) {
    String reference = cart.reference().orElseThrow();
    assertTrue(isPlain(reference) && reference.length() >= 1 && reference.length() <= 36);
    assertTrue(Set.of("GBP", "EUR").contains(cart.currency()));
    assertTrue(cart.lines().size() >= 1 && cart.lines().size() <= 200);
    for (CartLine line : cart.lines()) {
      int length = line.sku().codePointCount(0, line.sku().length());
      assertTrue(length >= 1 && length <= 128);
      assertTrue(line.quantity() >= 1 && line.quantity() <= MAX_QUANTITY);
      assertEquals(0, line.sku().chars().filter(Character::isISOControl).count());
    }
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 127);
  }
}
