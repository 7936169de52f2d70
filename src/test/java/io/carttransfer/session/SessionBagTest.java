package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.carttransfer.text.Languages;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the record lies, and how it changes. */
class SessionBagTest {

  private final Map<String, Object> application = new ConcurrentHashMap<>();
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final ServletContext context = mock(ServletContext.class, withSettings().stubOnly());
  private final HttpSession session = session("1");

  SessionBagTest() {
    when(context.getAttribute(anyString()))
        .thenAnswer(call -> application.get(call.getArgument(0)));
    doAnswer(call -> application.put(call.getArgument(0), call.getArgument(1)))
        .when(context)
        .setAttribute(anyString(), any());
  }

  private HttpSession session(String id) {
    HttpSession made = mock(HttpSession.class, withSettings().stubOnly());
    when(made.getId()).thenReturn(id);
    when(made.getServletContext()).thenReturn(context);
    when(made.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.getArgument(0)));
    doAnswer(
            call ->
                call.getArgument(1) == null
                    ? attributes.remove(call.getArgument(0))
                    : attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(made)
        .setAttribute(anyString(), any());
    return made;
  }

  private Bag update(UnaryOperator<Bag> change) {
    return SessionBag.update(session, Languages.own().of("en"), change);
  }

  static List<Object> strangeThings() {
    return List.of("", "filled", 7, new byte[3], List.of("id=1&"), Map.of("id", "1"));
  }

  @ParameterizedTest
  @MethodSource("strangeThings")
  void whatCannotBeReadIsNoneAndIsReplaced(Object strange) {
    attributes.put("io.carttransfer.session.Bag", strange);

    assertNull(SessionBag.of(session));
    assertTrue(update(bag -> bag.ordered("4711")).orderNumber().equals("4711"));
    assertEquals("4711", SessionBag.of(session).orderNumber());
  }

  @Test
  void aSessionThatHasEndedRemembersNothing() {
    HttpSession ended = session("2");
    when(ended.getAttribute(anyString())).thenThrow(new IllegalStateException("ended"));
    doAnswer(
            call -> {
              throw new IllegalStateException("ended");
            })
        .when(ended)
        .setAttribute(anyString(), any());

    assertNull(SessionBag.of(ended));
    assertNull(SessionBag.update(ended, Languages.own().of("en"), bag -> bag.ordered("4711")));
  }

  @Test
  void anUpdateThatChangesNothingWritesNothing() {
    Bag first = update(UnaryOperator.identity());
    attributes.put("cartTransfer", "as it was");

    assertEquals(first, update(UnaryOperator.identity()));
    assertEquals("as it was", attributes.get("cartTransfer"));
  }

  /** Each update depends on the one before it; a lost one is missed in the end. */
  @Test
  void noUpdateUndoesAnother() throws Exception {
    List<String> numbers = new ArrayList<>();
    List<Callable<Object>> updates = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String number = "N-" + i;
      // A login may change the session's id while requests are under way.
      HttpSession seen = session(String.valueOf(i % 2));
      numbers.add(number);
      updates.add(
          () -> {
            PlacedOrder order = PlacedOrder.of("R", number, "-");
            for (int round = 0; round < 200; round++) {
              SessionBag.update(
                  seen,
                  Languages.own().of("en"),
                  bag -> bag.withOrders(orders -> orders.withoutUnsaved(order)));
              SessionBag.update(
                  seen,
                  Languages.own().of("en"),
                  bag -> bag.withOrders(orders -> orders.withUnsaved(order)));
            }
            return null;
          });
    }
    String id = update(UnaryOperator.identity()).id();

    runTogether(updates);

    Bag bag = SessionBag.of(session);
    assertEquals(
        numbers, bag.orders().unsaved().stream().map(PlacedOrder::number).sorted().toList());
    assertEquals(id, bag.id());
    NamedLocks locks = assertInstanceOf(NamedLocks.class, application.values().iterator().next());
    assertEquals(0, locks.size(), "locks are gone with their last user");
  }

  @Test
  void requestsThatComeFirstTogetherMakeOneRecord() throws Exception {
    List<Callable<Object>> updates = new ArrayList<>();
    List<String> ids = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 8; i++) {
      updates.add(() -> ids.add(update(UnaryOperator.identity()).id()));
    }

    runTogether(updates);

    assertEquals(1, ids.stream().distinct().count(), ids.toString());
  }

  private static void runTogether(List<Callable<Object>> actions) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(actions.size());
    try {
      for (Future<Object> done : threads.invokeAll(actions)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void pagesSeeMapsAndListsThatEverySessionStoreTakes() {
    Transfer transfer = Transfer.of("R-1", "GBP", List.of(CartLine.of("A1", "P1", 2)));

    update(bag -> bag.filled(BagTest.TOKEN, transfer, true));

    assertEquals(String.class, attributes.get("io.carttransfer.session.Bag").getClass());
    Object seen = attributes.get("cartTransfer");
    assertEquals(
        "{reference=R-1, currency=GBP, lines=[{sku=A1, poqSku=P1, quantity=2}], notices=[],"
            + " pending=false, ordered=null}",
        seen.toString());
    assertOnlyPlainTypes(seen);
  }

  private static void assertOnlyPlainTypes(Object value) {
    List<Class<?>> plain =
        List.of(
            String.class,
            Boolean.class,
            Integer.class,
            ArrayList.class,
            java.util.LinkedHashMap.class);
    if (value != null) {
      assertTrue(plain.contains(value.getClass()), value.getClass().getName());
    }
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(SessionBagTest::assertOnlyPlainTypes);
      map.values().forEach(SessionBagTest::assertOnlyPlainTypes);
    } else if (value instanceof List<?> list) {
      list.forEach(SessionBagTest::assertOnlyPlainTypes);
    }
  }
}
