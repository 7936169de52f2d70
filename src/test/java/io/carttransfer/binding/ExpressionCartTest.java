package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.binding.Toys.Basket;
import io.carttransfer.binding.Toys.Catalogue;
import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Mistakes;
import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpressionCartTest {

  private static final String FRESH =
      """
      import  = io.carttransfer.binding.Toys$Basket
      product = application.getAttribute('catalogue').find(Long.valueOf(sku))
      create  = session.setAttribute('basket', Basket())
      cart    = sessionScope.basket
      add     = cart.add(product, quantity)
      count   = cart.units
      """;

  private static final String LIVING = FRESH.replaceAll("create .*", "clear = cart.clear()");

  private Visitor visitor;

  @BeforeEach
  void open() throws Exception {
    visitor = new Visitor();
    visitor.application().setAttribute("catalogue", new Catalogue());
    visitor.application().setAttribute("calls", new ArrayList<String>());
  }

  @AfterEach
  void close() throws Exception {
    visitor.close();
  }

  @Test
  void theCartHoldsExactlyWhatTheTransferNames() throws Exception {
    Filling filling = fill(FRESH, transfer("1", 2, "3", 5));

    assertTrue(filling.isFilled());
    assertEquals(Map.of(1L, 2, 3L, 5), basket().contents());
  }

  @Test
  void aBasketIsReplacedWhenItMayBe() throws Exception {
    Basket old = oldBasket();

    assertTrue(fill(FRESH, transfer("1", 2)).isFilled());

    assertNotSame(old, basket());
    assertEquals(Map.of(1L, 2), basket().contents());
    assertEquals(4, old.getUnits());
  }

  @Test
  void aBasketThatMayNotBeReplacedIsLeftAlone() throws Exception {
    Basket old = oldBasket();

    Filling filling = fill(cart(FRESH, false), transfer("1", 2), false);

    assertTrue(filling.isHoldsItems());
    assertSame(old, basket());
    assertEquals(4, old.getUnits());
  }

  @Test
  void anEmptyBasketNeedsNoLeave() throws Exception {
    visitor.bind("basket", new Basket());

    assertTrue(fill(cart(FRESH, false), transfer("1", 2), false).isFilled());
  }

  @Test
  void aFailureOnTheSecondLineLeavesTheOldBasketAndNoSessionBehind() throws Exception {
    CartFailure failure = failure(FRESH, transfer("1", 1, "9", 1, "2", 1));

    assertFalse(failure.isDamaged());
    assertFalse(visitor.hasSession());

    Basket old = oldBasket();
    failure = failure(FRESH, transfer("1", 1, "9", 1, "2", 1));

    assertFalse(failure.isDamaged());
    assertSame(old, basket());
    assertEquals(4, old.getUnits());
    assertTrue(failure.getMessage().contains("`add` (cart.add(product, quantity)), SKU \"9\""));
    assertTrue(failure.getMessage().contains("nines are cursed"), failure.getMessage());
  }

  @Test
  void aLivingBasketIsEmptiedAgainAndSaidToBeSo() throws Exception {
    Basket old = oldBasket();

    CartFailure failure = failure(LIVING, transfer("1", 1, "9", 1, "2", 1));

    assertTrue(failure.isEmptied(), failure.getMessage());
    assertTrue(failure.isDamaged());
    assertEquals(0, old.getUnits());
  }

  @Test
  void ofALivingBasketThatWasEmptyNoMoreIsSaidThanIsKnown() throws Exception {
    visitor.bind("basket", new Basket());

    CartFailure failure = failure(LIVING, transfer("1", 1, "9", 1, "2", 1));

    assertTrue(failure.isEmptied(), "a total may be left that clear forgets: " + failure);
    assertTrue(failure.getMessage().contains("According to `count`"), failure.getMessage());
    assertEquals(0, basket().getUnits());
  }

  @Test
  void aLivingBasketThatNothingWasPutIntoIsAsItWas() throws Exception {
    visitor.bind("basket", new Basket());

    CartFailure failure = failure(LIVING + "currency = application.nosuch()\n", transfer("1", 1));

    assertFalse(failure.isDamaged(), failure.getMessage());
  }

  @Test
  void aBasketOutsideTheSessionIsEmptiedWhenTheShopperGoesOn() throws Exception {
    visitor.application().setAttribute("carts", new java.util.HashMap<>());
    String binding =
        FRESH
            .replaceAll(
                "create .*", "create = application.getAttribute('carts').put('c', Basket())")
            .replace("sessionScope.basket", "applicationScope.carts['c']");
    CartFailure failure = failure(binding, transfer("1", 4, "9", 1));
    assertTrue(failure.isDamaged() && !failure.isEmptied(), failure.getMessage());
    ExpressionCart cart = cart(binding, false);

    visitor.visit(
        (request, response) -> {
          cart.empty(request, response);
          return null;
        });

    Map<?, ?> carts = (Map<?, ?>) visitor.application().getAttribute("carts");
    assertEquals(0, ((Basket) carts.get("c")).getUnits());
  }

  @Test
  void aBasketThatCannotBeEmptiedSaysSo() throws Exception {
    oldBasket();
    ExpressionCart cart = cart(LIVING.replace("cart.clear()", "cart.units"), false);

    CartFailure failure =
        assertThrows(
            CartFailure.class,
            () ->
                visitor.visit(
                    (request, response) -> {
                      cart.empty(request, response);
                      return null;
                    }));

    assertTrue(failure.getMessage().contains("still finds 4 units"), failure.getMessage());
  }

  @Test
  void aLivingBasketThatWillNotBeEmptiedIsDamaged() throws Exception {
    oldBasket();
    String once =
        LIVING.replace(
            "cart.clear()",
            "application.getAttribute('calls').add('x') and"
                + " application.getAttribute('calls').size() > 1 ? Basket().nosuch() : cart.clear()");

    CartFailure failure = failure(once, transfer("1", 1, "9", 1));

    assertTrue(failure.isDamaged(), failure.getMessage());
    assertFalse(failure.isEmptied());
    assertEquals(1, failure.getSuppressed().length);
  }

  @Test
  void aFreshCartThatALivingObjectHoldsIsSeenToBeDamage() throws Exception {
    visitor.bind("form", new java.util.HashMap<>(Map.of("basket", full())));
    String binding =
        FRESH
            .replaceAll("create .*", "create = sessionScope.form.put('basket', Basket())")
            .replace("sessionScope.basket", "sessionScope.form.basket");

    CartFailure failure = failure(binding, transfer("1", 4, "9", 1));

    assertTrue(failure.isDamaged(), failure.getMessage());
  }

  @Test
  void aClearThatOnlyWritesTheSessionBringsTheOldBasketBack() throws Exception {
    visitor.bind("items", "5,6");
    String scattered =
        """
        product = application.getAttribute('catalogue').find(Long.valueOf(sku))
        clear   = session.removeAttribute('items')
        cart    = sessionScope
        add     = sessionScope.items = product.number == 2 ? product.nosuch : (sku += ',')
        count   = empty cart.items ? 0 : cart.items.length()
        """;

    CartFailure failure = failure(scattered, transfer("1", 1, "2", 1));

    assertFalse(failure.isDamaged(), failure.getMessage());
    assertEquals("5,6", visitor.attribute("items"));
  }

  /** As in shops that keep rows by user and show what a session remembers of them. */
  @Test
  void whatTheSessionOnlyCopiesIsEmptiedTogetherWithWhereItIsKept() throws Exception {
    Map<String, Integer> rows = new LinkedHashMap<>(Map.of("5", 3));
    visitor.application().setAttribute("rows", rows);
    visitor.bind("copy", new LinkedHashMap<>(rows));
    String copied =
        """
        import  = java.util.LinkedHashMap
        product = application.getAttribute('catalogue').find(Long.valueOf(sku))
        clear   = (cart.keySet().stream().toList().stream().forEach(id -> applicationScope.rows.remove(id)); \
                   session.setAttribute('copy', LinkedHashMap(applicationScope.rows)))
        cart    = sessionScope.copy == null ? applicationScope.rows : sessionScope.copy
        add     = (sku == '9' ? 0 : applicationScope.rows.put(sku, quantity); \
                   session.setAttribute('copy', LinkedHashMap(applicationScope.rows)))
        count   = cart.values().stream().sum()
        """;

    CartFailure failure = failure(copied, transfer("1", 2, "9", 1));

    assertEquals(Map.of(), rows, "a part of the bag would be ordered");
    assertEquals(Map.of(), visitor.attribute("copy"), "what the shop would show");
    assertTrue(failure.isEmptied(), failure.getMessage());
    assertTrue(fill(copied, transfer("1", 2)).isFilled());
    assertEquals(Map.of("1", 2), rows);
  }

  /** The shopper's next request would find nothing there, or the basket of before. */
  @Test
  void aCartThatIsKeptUnderTheSessionItselfIsNotSaidToBeFilled() throws Exception {
    visitor.application().setAttribute("carts", new java.util.HashMap<>());
    String keyed =
        FRESH
            .replaceAll("create .*", "create = applicationScope.carts.put(session, Basket())")
            .replace("sessionScope.basket", "applicationScope.carts.get(session)");

    CartFailure failure = failure(keyed, transfer("1", 2));

    assertTrue(failure.getMessage().contains("under the session object itself"), failure + "");
    assertTrue(failure.getMessage().contains("`cart-transfer.cart.class`"), failure + "");
  }

  @Test
  void aLookUpThatFailsTouchesNothing() throws Exception {
    Basket old = oldBasket();

    CartFailure failure = failure(LIVING, transfer("1", 1, "100", 1));

    assertFalse(failure.isDamaged());
    assertEquals(4, old.getUnits());
    assertTrue(failure.getMessage().contains("add `unknown = java.lang.IllegalStateException`"));
  }

  @Test
  void linesThatAreNotToBeHadRefuseTheTransferOrAreSkipped() throws Exception {
    Transfer transfer = transfer("1", 2, "42", 1, "abc", 1, "3", 11);
    String binding = FRESH + "available = product.stock >= quantity\n";

    CartFailure failure = failure(binding, transfer);
    Filling filling = fill(cart(binding, true), transfer, true);

    List<Notice> missing =
        List.of(
            Notice.of(transfer.lines().get(1), Reason.UNKNOWN_SKU),
            Notice.of(transfer.lines().get(2), Reason.UNKNOWN_SKU),
            Notice.of(transfer.lines().get(3), Reason.UNAVAILABLE));
    assertEquals(missing, failure.refused());
    assertFalse(failure.isDamaged());
    assertEquals(missing, filling.skipped());
    assertEquals(Map.of(1L, 2), basket().contents());
  }

  @Test
  void withNoLineLeftASkippingShopRefusesToo() throws Exception {
    CartFailure failure =
        assertThrows(CartFailure.class, () -> fill(cart(FRESH, true), transfer("42", 1), true));

    assertEquals(1, failure.refused().size());
  }

  @Test
  void aShopThatIsNotReadyIsNotTouched() throws Exception {
    String binding = FRESH + "ready = not empty sessionScope.user\n";

    assertTrue(fill(binding, transfer("1", 1)).isNotReady());
    assertFalse(visitor.hasSession());

    visitor.bind("user", "ann");
    assertTrue(fill(binding, transfer("1", 1)).isFilled());
  }

  @Test
  void stepsComeInTheirOrderAndCloseIsTheLast() throws Exception {
    fill(cart(LOGGED, true), transfer("1", 2, "3", 1), true);

    assertEquals(
        List.of(
            "open",
            "ready",
            "product 1",
            "available 1",
            "product 3",
            "available 3",
            "cart",
            "currency GBP",
            "create",
            "cart",
            "count",
            "add 1",
            "quantity 1",
            "add 3",
            "quantity 3",
            "done",
            "cart",
            "count",
            "close false"),
        calls());
  }

  private static final String LOGGED =
      """
      import    = io.carttransfer.binding.Toys$Basket
      open      = (log = application.getAttribute('calls'); log.add('open'))
      ready     = log.add('ready')
      product   = (log.add('product ' += sku); \\
                   application.getAttribute('catalogue').find(Long.valueOf(sku)))
      available = log.add('available ' += product.number)
      currency  = log.add('currency ' += currency)
      create    = (log.add('create'); session.setAttribute('basket', Basket()))
      cart      = (log.add('cart'); sessionScope.basket)
      add       = (log.add('add ' += sku); cart.add(product, quantity))
      quantity  = log.add('quantity ' += sku)
      done      = log.add('done')
      count     = (log.add('count'); cart.units)
      close     = log.add('close ' += failed)
      """;

  @Test
  void closeRunsAfterAFailureAndIsToldSo() throws Exception {
    failure(LOGGED, transfer("1", 2, "9", 1));

    assertEquals(List.of("add 9", "cart", "close true"), afterThe("add 9"));
  }

  @Test
  void aRefusalIsAFailureForClose() throws Exception {
    failure(LOGGED, transfer("1", 2, "42", 1));

    assertEquals(
        List.of("open", "ready", "product 1", "available 1", "product 42", "close true"), calls());
  }

  @Test
  void aCloseThatThrowsIsNotRepeatedAndDropsEverything() throws Exception {
    Basket old = oldBasket();
    String binding =
        FRESH + "close = (application.getAttribute('calls').add('c'); Basket().nosuch())\n";

    CartFailure failure = failure(binding, transfer("1", 1));

    assertSame(old, basket());
    assertFalse(failure.isDamaged(), failure.getMessage());
    assertTrue(failure.getMessage().contains("`close`"), failure.getMessage());
    assertEquals(List.of("c"), calls());
  }

  @Test
  void aTransactionThatIsRolledBackBringsTheOldBasketBack() throws Exception {
    visitor.application().setAttribute("db", new Database());
    String binding =
        """
        open    = (db = application.getAttribute('db'); db.begin())
        product = application.getAttribute('catalogue').find(Long.valueOf(sku))
        clear   = db.basket.clear()
        cart    = db.basket
        add     = cart.add(product, quantity)
        count   = cart.units
        close   = failed ? db.rollback() : db.commit()
        """;

    CartFailure failure = failure(binding, transfer("1", 1, "9", 1));
    Database database = (Database) visitor.application().getAttribute("db");

    assertFalse(failure.isDamaged(), failure.getMessage());
    assertEquals(Map.of(7L, 4), database.getBasket().contents());

    assertTrue(fill(binding, transfer("1", 1)).isFilled());
    assertEquals(Map.of(1L, 1), database.getBasket().contents());
  }

  /** Keeps one basket, and takes back what a transaction did to it. */
  public static final class Database {

    private Basket basket = full();
    private Map<Long, Integer> before;

    public void begin() {
      before = Map.copyOf(basket.contents());
    }

    public void commit() {
      before = null;
    }

    public void rollback() {
      basket = new Basket();
      basket.contents().putAll(before);
    }

    public Basket getBasket() {
      return basket;
    }
  }

  @Test
  void aWriteThatFailsIsUndoneWithThoseBeforeIt() throws Exception {
    Basket old = oldBasket();
    visitor.application().setAttribute("explosive", new Explosive());
    String binding =
        FRESH
            + "done = (session.setAttribute('b', 1);"
            + " session.setAttribute('c', application.getAttribute('explosive')))\n";

    CartFailure failure = failure(binding, transfer("1", 1));

    assertSame(old, basket());
    assertNull(visitor.attribute("b"));
    assertFalse(failure.isDamaged(), failure.getMessage());
    assertTrue(failure.getMessage().contains("could not be stored"), failure.getMessage());
  }

  /** Refuses to be put into a session. */
  public static final class Explosive implements HttpSessionBindingListener {

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      throw new IllegalArgumentException("not into this session");
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {}
  }

  @Test
  void cookiesAndHeadersOfTheShopWaitUntilTheCartIsWhole() throws Exception {
    String binding =
        FRESH
            + "import = io.carttransfer.binding.Toys$Basket, jakarta.servlet.http.Cookie\n"
            + "done = (response.addCookie(Cookie('basket', 'b1')); response.addHeader('X-B', '1'))\n";
    binding = binding.replaceFirst("import .*\n", "");

    failure(binding, transfer("1", 1, "9", 1));
    failure(binding.replace("cart.units", "3"), transfer("1", 1));
    assertFalse(visitor.answer().contains("basket=b1"), visitor.answer());

    fill(binding, transfer("1", 1));
    assertTrue(visitor.answer().contains("basket=b1"), visitor.answer());
    assertTrue(visitor.answer().contains("X-B: 1"), visitor.answer());
  }

  @Test
  void everythingElseThatIsSetOnTheResponseWaitsToo() throws Exception {
    String binding =
        FRESH
            + "done = (response.setContentType('text/x-basket'); response.setLocale(request.locale);"
            + " response.setStatus(202); response.setCharacterEncoding('UTF-16BE');"
            + " response.response.setIntHeader('X-C', 1))\n";

    failure(binding.replace("cart.units", "3"), transfer("1", 1));
    String failed = visitor.answer();
    failure(
        binding.replace("setStatus(202)", "setStatus(203, 'Basket')"), transfer("1", 1, "9", 1));
    assertTrue(visitor.answer().contains("HTTP/1.1 200"), visitor.answer());

    assertTrue(failed.contains("HTTP/1.1 200"), failed);
    assertFalse(failed.contains("x-basket"), failed);
    assertFalse(failed.contains("Content-Language"), failed);
    assertFalse(failed.contains("X-C"), failed);

    fill(binding, transfer("1", 1));
    assertTrue(visitor.answer().contains("HTTP/1.1 202"), visitor.answer());
    assertTrue(visitor.answer().toLowerCase().contains("text/x-basket"), visitor.answer());
    assertTrue(visitor.answer().contains("X-C: 1"), visitor.answer());
  }

  @Test
  void onlyWhatDealsWithTheCartIsBoundAnew() throws Exception {
    oldBasket();
    for (String name : List.of("user", "prices", "rate", "shelf", "both")) {
      visitor.bind(name, new ArrayList<>(List.of(name)));
    }
    String binding =
        LIVING
            + "ready = not empty sessionScope.user\n"
            + "currency = sessionScope.rate.contains(currency)\n"
            + "done = sessionScope.shelf.contains(1)\n"
            + "quantity = sessionScope.both.contains(2)\n";
    binding =
        binding
            .replace("cart.units", "sessionScope.prices.size() * cart.units")
            .replace("ready = not", "ready = not empty sessionScope.both and not");

    List<String> set = new ArrayList<>();
    ExpressionCart cart = cart(binding, false);
    visitor.visit(
        (request, response) ->
            cart.fill(transfer("1", 2), recording(request, set), response, true));

    assertEquals(List.of("basket", "both", "shelf"), set.stream().sorted().toList());
  }

  /** A request whose session says what is set in it. */
  private static HttpServletRequest recording(HttpServletRequest request, List<String> set) {
    HttpSession real = request.getSession();
    HttpSession session =
        (HttpSession)
            Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("setAttribute")) {
                    set.add((String) arguments[0]);
                  }
                  return method.invoke(real, arguments);
                });
    return new HttpServletRequestWrapper(request) {
      @Override
      public HttpSession getSession() {
        return session;
      }

      @Override
      public HttpSession getSession(boolean create) {
        return session;
      }
    };
  }

  @Test
  void aCheckGivesAVerdictForEachLineAndClosesWhatItOpened() throws Exception {
    String binding =
        """
        open      = (log = application.getAttribute('calls'); log.add('open'))
        product   = application.getAttribute('catalogue').strict(sku)
        unknown   = io.carttransfer.binding.Toys$NoSuchToyException
        available = product.stock >= quantity
        clear     = 1
        cart      = 1
        add       = 1
        count     = 1
        close     = log.add('close ' += failed)
        """;
    List<CartLine> lines =
        List.of(
            CartLine.of("1", 10), CartLine.of("1", 11), CartLine.of("42", 1), CartLine.of("x", 1));

    List<Verdict> verdicts = cart(binding, false).check(lines, visitor.application());

    assertEquals(
        List.of(Verdict.AVAILABLE, Verdict.UNAVAILABLE, Verdict.UNKNOWN, Verdict.UNKNOWN),
        verdicts);
    assertEquals(List.of("open", "close false"), calls());

    CartFailure failure =
        assertThrows(
            CartFailure.class,
            () ->
                cart(binding, false).check(List.of(CartLine.of("100", 1)), visitor.application()));
    assertTrue(failure.getMessage().contains("the catalogue is closed"), failure.getMessage());
    assertEquals(List.of("open", "close false", "open", "close true"), calls());
  }

  private Filling fill(String binding, Transfer transfer) throws Exception {
    return fill(cart(binding, false), transfer, true);
  }

  @Test
  void afterTwentySecondsNoFurtherLineIsLookedUp() {
    String text =
        """
        open    = (log = application.getAttribute('calls'))
        product = (log.add('look up ' += sku); sku)
        clear   = 1
        cart    = 1
        add     = 1
        count   = 1
        close   = log.add('close ' += failed)
        """;
    long[] calls = {0};
    ExpressionCart slow =
        new ExpressionCart(binding(text), false, () -> 9_000_000_000L * calls[0]++);
    List<CartLine> lines =
        List.of(CartLine.of("1", 1), CartLine.of("2", 1), CartLine.of("3", 1), CartLine.of("4", 1));

    CartFailure failure =
        assertThrows(CartFailure.class, () -> slow.check(lines, visitor.application()));

    assertTrue(failure.getMessage().contains("took more than 20 s before SKU \"3\""));
    assertEquals(List.of("look up 1", "look up 2", "close true"), calls());
  }

  @Test
  void afterTwentySecondsNoFurtherPageIsCalled() {
    String text =
        """
        product = sku
        clear   = 1
        cart    = 1
        add     = shop.post('/CartServlet', {'id': sku})
        count   = 0
        """;
    long[] calls = {0};
    ExpressionCart slow =
        new ExpressionCart(binding(text), false, () -> 9_000_000_000L * calls[0]++);

    CartFailure failure =
        assertThrows(CartFailure.class, () -> fill(slow, transfer("1", 1, "2", 1), true));

    assertTrue(failure.getMessage().contains("`add`"), failure.getMessage());
    assertTrue(
        failure.getMessage().contains("is not called: the earlier calls took 20 s in all"),
        failure.getMessage());
  }

  private Filling fill(ExpressionCart cart, Transfer transfer, boolean replace) throws Exception {
    return visitor.visit((request, response) -> cart.fill(transfer, request, response, replace));
  }

  private CartFailure failure(String binding, Transfer transfer) {
    return assertThrows(CartFailure.class, () -> fill(binding, transfer));
  }

  private static ExpressionCart cart(String text, boolean skip) {
    return new ExpressionCart(binding(text), skip);
  }

  private static Binding binding(String text) {
    Mistakes mistakes = new Mistakes();
    ClassLoader loader = ExpressionCartTest.class.getClassLoader();
    return Binding.parse(text, loader, false, mistakes)
        .orElseThrow(() -> new AssertionError(mistakes.toString()));
  }

  static Transfer transfer(Object... skusAndQuantities) {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < skusAndQuantities.length; i += 2) {
      lines.add(CartLine.of((String) skusAndQuantities[i], (Integer) skusAndQuantities[i + 1]));
    }
    return Transfer.of("reference-1", "GBP", lines);
  }

  private Basket oldBasket() throws Exception {
    Basket old = full();
    visitor.bind("basket", old);
    return old;
  }

  private static Basket full() {
    Basket basket = new Basket();
    basket.add(new Toys.Toy(7), 4);
    return basket;
  }

  private Basket basket() throws Exception {
    return (Basket) visitor.attribute("basket");
  }

  @SuppressWarnings("unchecked")
  private List<String> calls() {
    return (List<String>) visitor.application().getAttribute("calls");
  }

  private List<String> afterThe(String call) {
    return calls().subList(calls().indexOf(call), calls().size());
  }
}
