package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistakes;
import io.carttransfer.common.PathPattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderExpressionTest {

  private static final String WHOLE =
      """
      path   = /order/done
      when   = reference == 'ref' and request.method == 'GET'
      number = requestScope.order.id
      total  = requestScope.order.total
      """;

  private final Mistakes mistakes = new Mistakes();
  private Visitor visitor;

  @BeforeEach
  void open() throws Exception {
    visitor = new Visitor();
  }

  @AfterEach
  void close() throws Exception {
    visitor.close();
  }

  @Test
  void aPlacedOrderShowsItsNumberAndTotal() throws Exception {
    Map<String, Object> order = Map.of("id", 17L, "total", "12.50");

    assertEquals(Optional.of(Order.of("17", new BigDecimal("12.50"))), order(WHOLE, "ref", order));
    assertEquals(Optional.empty(), order(WHOLE, "other", order));
    assertEquals("/order/done", parsed(WHOLE).orElseThrow().path());
  }

  @Test
  void withoutANumberThereIsNoOrder() throws Exception {
    assertEquals(Optional.empty(), order(WHOLE, "ref", null));
    for (Object id : new Object[] {"", " ", 0, 0L, "0", BigDecimal.ZERO.setScale(2)}) {
      assertEquals(
          Optional.empty(), order(WHOLE, "ref", Map.of("id", id, "total", 1)), () -> id + "");
    }
    assertEquals(
        Optional.of(Order.of("A0", BigDecimal.ONE)),
        order(WHOLE, "ref", Map.of("id", "A0", "total", 1)));
  }

  @Test
  void whatIsNoNumberIsNoOrder() throws Exception {
    List<Object> none =
        List.of(false, List.of(), Map.of(), new Object(), new int[] {7}, Optional.empty());
    for (Object id : none) {
      assertEquals(
          Optional.empty(), order(WHOLE, "ref", Map.of("id", id, "total", 1)), () -> id + "");
    }
    assertEquals(
        Optional.of(Order.of("B-7", BigDecimal.ONE)),
        order(WHOLE, "ref", Map.of("id", new StringBuilder("B-7"), "total", 1)));
  }

  @Test
  void anExpressionThatFailsGivesNothing() throws Exception {
    assertEquals(Optional.empty(), order("path=/a\nnumber=nosuch.id", "ref", null));
    assertEquals(Optional.empty(), order("path=/a\nnumber=1\nwhen='x'.nosuch()", "ref", null));
    assertEquals(
        Optional.of(Order.of("7", null)), order("path=/a\nnumber=7\ntotal='much'", "ref", null));
  }

  @Test
  void theSessionIsReadAndNeverMade() throws Exception {
    String text = "path = /a\nnumber = sessionScope.order\nwhen = session != null";

    assertEquals(Optional.empty(), order(text, null, null));
    assertFalse(visitor.hasSession());

    visitor.bind("order", "B-1");
    assertEquals("B-1", order(text, null, null).orElseThrow().number());
  }

  /** What a cart's expressions see, an order's see, too. */
  @Test
  void classesStepsAndBeansAreThereAsForTheCart() throws Exception {
    visitor.application().setAttribute("log", new java.util.ArrayList<String>());
    visitor
        .application()
        .setAttribute(
            "org.springframework.web.servlet.FrameworkServlet.CONTEXT.shop",
            new SpringContextsTest.Context(Map.of("orders", Map.of("last", "S-7"))));
    String text =
        """
        path   = /a
        import = io.carttransfer.binding.OddShop
        open   = (log = applicationScope.log; log.add('open'))
        number = OddShop.text(spring.getBean('orders').last)
        close  = log.add('close ' += failed)
        """;

    assertEquals("[S-7]", order(text, "ref", null).orElseThrow().number());
    assertEquals(Optional.empty(), order(text.replace(".last", ".nosuch()"), "ref", null));
    assertEquals(
        List.of("open", "close false", "open", "close true"),
        visitor.application().getAttribute("log"));
  }

  @Test
  void thePlatformsReferenceServesWhereTheShopsNumberIsNowhereToBeSeen() throws Exception {
    assertEquals(
        "ref-1", order("path=/a\nnumber = reference", "ref-1", null).orElseThrow().number());
  }

  @Test
  void itPrintsItselfBack() {
    OrderExpression expression = parsed(WHOLE).orElseThrow();

    assertEquals(expression, parsed(expression.toString()).orElseThrow());
  }

  @Test
  void aPathIsExactOrAllBelowIt() {
    OrderExpression wide = parsed("path = /order/*\nnumber = 1").orElseThrow();
    PathPattern exact = parsed("path = /order/done\nnumber = 1").orElseThrow().pages();
    PathPattern below = wide.pages();
    PathPattern root = parsed("path = /\nnumber = 1").orElseThrow().pages();

    assertTrue(exact.covers("/order/done"));
    assertFalse(exact.covers("/order/done/8f14") || exact.covers("/order/donE"));
    assertTrue(below.covers("/order") && below.covers("/order/8f14") && below.covers("/order/a/b"));
    assertFalse(below.covers("/orders") || below.covers("/"));
    assertTrue(root.covers("/"));
    assertFalse(root.covers("/order"));
    assertEquals(wide, parsed(wide.toString()).orElseThrow());
  }

  @Test
  void aWrongPathNamesTheOtherWays() {
    for (String path : List.of("order", "/order/*/done", "/order*", "/order?id=1", "*.do", "")) {
      Mistakes told = new Mistakes();

      assertTrue(OrderExpression.parse("number = 1\npath = " + path, told).isEmpty(), path);
      String action = told.list().get(0).action();
      assertTrue(action.contains("tag paymentCompleted"), action);
      assertTrue(action.contains("OrderPlaced.record"), action);
    }
  }

  @Test
  void reservedNamesCannotBeAssigned() {
    for (String name : List.of("reference", "requestScope", "session", "request", "application")) {
      Mistakes told = new Mistakes();

      assertTrue(OrderExpression.parse("path=/a\nnumber=1\nwhen=" + name + " = 1", told).isEmpty());
      assertTrue(told.toString().contains("sets `" + name + "`"), told::toString);
    }
  }

  @Test
  void theNumberBeforeIsEvaluatedWithoutAReference() throws Exception {
    assertEquals(Optional.of("7"), numberBefore("path=/a\nnumber=7"));
    assertEquals(Optional.of("7"), numberBefore("path=/a\nnumber=7\nwhen=true"));
    assertEquals(Optional.empty(), numberBefore("path=/a\nnumber=7\nwhen=false"));
    assertEquals(Optional.empty(), numberBefore("path=/a\nnumber=7\nwhen=reference == null"));
    assertEquals(Optional.empty(), numberBefore("path=/a\nnumber=empty reference ? 7 : 8"));
    assertEquals(Optional.empty(), numberBefore("path=/a\nnumber='x'.nosuch()"));
  }

  private Optional<String> numberBefore(String text) throws Exception {
    OrderExpression expression = parsed(text).orElseThrow();
    return visitor.visit(expression::numberBefore);
  }

  @Test
  void allMistakesAreToldTogether() {
    assertTrue(parsed("path = order?\nnumbr = 1\ntotal = (\ntotal = 2").isEmpty());

    assertEquals(5, mistakes.count(), mistakes::toString);
    String told = mistakes.toString();
    for (String part :
        List.of(
            "`total` occurs more than once",
            "Did you mean `number`?",
            "`path` = order? is not a path",
            "`number` is missing",
            "`total` = ( does not parse")) {
      assertTrue(told.contains(part), () -> part + " in " + told);
    }
    assertTrue(parsed("number = 1").isEmpty());
    assertTrue(mistakes.list().get(5).description().contains("`path` is missing"));
  }

  private Optional<Order> order(String text, String reference, Object order) throws Exception {
    OrderExpression expression = parsed(text).orElseThrow();
    return visitor.visit(
        (request, response) -> {
          request.setAttribute("order", order);
          return expression.order(request.getServletContext(), request, response, reference);
        });
  }

  private Optional<OrderExpression> parsed(String text) {
    return OrderExpression.parse(text, mistakes);
  }
}
