package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Reason;
import io.carttransfer.sku.SkuTranslation;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StockCheckTest {

  /** What a shop's class answers to a check. */
  private interface Answer {
    List<Verdict> to(List<CartLine> lines) throws Exception;
  }

  private static final Map<String, String> NAMES =
      Map.of("p1", "s1", "p1b", "s1", "p2", "s2", "gone", "s-unknown", "out", "s-out");

  private static final SkuTranslation TABLE =
      skus -> {
        Map<String, String> found = new HashMap<>(NAMES);
        found.keySet().retainAll(skus);
        return found;
      };

  private static final Answer SHOP =
      lines ->
          lines.stream()
              .map(
                  line ->
                      line.sku().equals("s-unknown")
                          ? Verdict.UNKNOWN
                          : line.sku().equals("s-out") ? Verdict.UNAVAILABLE : Verdict.AVAILABLE)
              .collect(Collectors.toList());

  @Test
  void linesThatAreOneArticleOfTheShopAreSummed() throws Exception {
    Found found = find(SHOP, false, line("p1", 2), line("p2", 1), line("p1b", 3), line("p1", 4));

    assertEquals(List.of(CartLine.of("s1", "p1", 9), CartLine.of("s2", "p2", 1)), found.lines());
    assertTrue(found.refusals().isEmpty());
    assertTrue(found.notices().isEmpty());
  }

  @Test
  void everyLineThatIsNotToBeHadIsRefusedByItsIndex() throws Exception {
    Found found =
        find(SHOP, false, line("p1", 1), line("out", 1), line("nosuch", 1), line("gone", 1));

    assertEquals(
        List.of("/items/1/sku unavailable", "/items/2/sku unknown-sku", "/items/3/sku unknown-sku"),
        refusals(found));
    assertEquals(Set.of("out", "nosuch", "gone"), found.refusedSkus());
  }

  @Test
  void aSumOverTheMaximumRefusesEachOfItsLines() throws Exception {
    Found found = find(SHOP, true, line("p1", 6), line("p2", 10), line("p1b", 5));

    assertEquals(
        List.of("/items/0/quantity bad-quantity", "/items/2/quantity bad-quantity"),
        refusals(found));
    assertEquals(
        "The items [0, 2] are the same product of the shop: together 11 units, but at most 10"
            + " can be bought at once. It was sent as 6 of \"p1\".",
        found.refusals().get(0).detail());
  }

  @Test
  void aShopThatSkipsGetsNoticesForWhatIsLeftOut() throws Exception {
    Found found =
        find(SHOP, true, line("gone", 1), line("p1", 1), line("nosuch", 2), line("out", 3));

    assertEquals(List.of(CartLine.of("s1", "p1", 1)), found.lines());
    assertEquals(
        List.of(
            Notice.of(CartLine.of("s-unknown", "gone", 1), Reason.UNKNOWN_SKU),
            Notice.of(CartLine.of("nosuch", 2), Reason.UNKNOWN_SKU),
            Notice.of(CartLine.of("s-out", "out", 3), Reason.UNAVAILABLE)),
        found.notices());
    assertTrue(found.refusals().isEmpty());
  }

  @Test
  void aCartOfWhichNoLineIsLeftIsRefusedWhole() throws Exception {
    Found found = find(SHOP, true, line("gone", 1), line("nosuch", 2));

    assertEquals(List.of("/items no-items"), refusals(found));
  }

  @Test
  void anOutageOfOneLineBeatsWhatIsWrongWithOthers() {
    CartFailure down = CartFailure.untouched("the catalogue is closed", null);
    SkuTranslation translation =
        skus -> {
          throw down;
        };
    StockCheck check = new StockCheck(translation, shop(SHOP), false, 10);

    CartFailure failure =
        assertThrows(
            CartFailure.class,
            () ->
                check.find(
                    List.of(line("nosuch", 1), line("p2", 1)),
                    mock(HttpServletRequest.class),
                    mock(HttpServletResponse.class)));

    assertSame(down, failure);
    assertSame(
        down,
        assertThrows(
            CartFailure.class,
            () ->
                find(
                    lines -> {
                      throw down;
                    },
                    false,
                    line("nosuch", 1),
                    line("p1", 99))));
  }

  @Test
  void aClassOfTheShopsThatAnswersWronglyIsAnOutageThatSaysSo() {
    assertTrue(outage(lines -> null).contains("returned null from check for 2 lines"));
    assertTrue(outage(lines -> new ArrayList<>()).contains("returned 0 verdicts: []"));
    assertTrue(
        outage(lines -> Arrays.asList(Verdict.AVAILABLE, null)).contains("2 verdicts: [AVAILABLE"));
    assertTrue(
        outage(
                lines -> {
                  throw new StackOverflowError();
                })
            .contains("threw from check: java.lang.StackOverflowError: no message"));
    assertTrue(
        outage(
                lines -> {
                  throw new java.io.IOException("down\nForged line");
                })
            .contains("java.io.IOException: down\\u000aForged line"));
    assertTrue(outage(lines -> null).contains(StockCheckTest.class.getName()));
  }

  private String outage(Answer answer) {
    return assertThrows(CartFailure.class, () -> find(answer, false, line("p1", 1), line("p2", 1)))
        .getMessage();
  }

  private static Found find(Answer answer, boolean skip, CartLine... asked) throws CartFailure {
    return new StockCheck(TABLE, shop(answer), skip, 10)
        .find(List.of(asked), mock(HttpServletRequest.class), mock(HttpServletResponse.class));
  }

  private static StorefrontCart shop(Answer answer) {
    return new StorefrontCart() {
      @Override
      public List<Verdict> check(List<CartLine> lines, ServletContext application)
          throws Exception {
        return answer.to(Collections.unmodifiableList(lines));
      }

      @Override
      public Filling fill(
          Transfer transfer,
          HttpServletRequest request,
          HttpServletResponse response,
          boolean replace) {
        throw new AssertionError("a check does not fill");
      }
    };
  }

  private static CartLine line(String sku, int quantity) {
    return CartLine.of(sku, quantity);
  }

  private static List<String> refusals(Found found) {
    return found.refusals().stream()
        .map(refusal -> refusal.pointer() + " " + refusal.reason().code())
        .collect(Collectors.toList());
  }
}
