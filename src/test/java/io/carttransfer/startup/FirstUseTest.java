package io.carttransfer.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.OrderPlaced;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Part;
import io.carttransfer.common.Reason;
import io.carttransfer.harness.container.LogRecording;
import io.carttransfer.page.Bridge;
import io.carttransfer.report.Report;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes first starts the plug-in, once, and whoever goes last ends it. */
class FirstUseTest {

  private final LogRecording log = new LogRecording();
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final Map<String, String> settings =
      new ConcurrentHashMap<>(
          Map.of(
              "cart-transfer.checkout-url", "http://127.0.0.1/checkout",
              "cart-transfer.currencies", "GBP",
              "cart-transfer.authorization", "none",
              "cart-transfer.cart.class", ShopsCart.class.getName()));
  private final ServletContext application = application();

  /** As a container that was told by web.xml, and has started nothing of it yet. */
  private ServletContext application() {
    ServletContext made = mock(ServletContext.class);
    when(made.getContextPath()).thenReturn("");
    when(made.getInitParameterNames())
        .thenAnswer(call -> Collections.enumeration(settings.keySet()));
    when(made.getInitParameter(anyString()))
        .thenAnswer(call -> settings.get(call.<String>getArgument(0)));
    when(made.getAttribute(anyString()))
        .thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
    doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(made)
        .setAttribute(anyString(), any());
    doAnswer(call -> attributes.remove(call.<String>getArgument(0)))
        .when(made)
        .removeAttribute(anyString());
    FilterRegistration filter = mock(FilterRegistration.class);
    when(filter.getName()).thenReturn("ours");
    when(filter.getClassName()).thenReturn(CheckoutFilter.class.getName());
    when(filter.getUrlPatternMappings()).thenReturn(Set.of("/checkout"));
    ServletRegistration servlet = mock(ServletRegistration.class);
    when(servlet.getClassName()).thenReturn(CartTransferServlet.class.getName());
    doAnswer(call -> Map.of("ours", filter)).when(made).getFilterRegistrations();
    doAnswer(call -> Map.of("ours", servlet)).when(made).getServletRegistrations();
    // As Open Liberty does for a filter that is mapped by URL only.
    when(filter.getServletNameMappings()).thenReturn(null);
    when(servlet.getMappings()).thenReturn(null);
    when(servlet.getInitParameters()).thenReturn(null);
    return made;
  }

  @BeforeEach
  void record() {
    log.begin();
  }

  @AfterEach
  void stopRecording() {
    log.end();
  }

  private int starts() {
    return log.text().split("Cart transfer is in service", -1).length - 1;
  }

  @Test
  void aTagStartsThePlugInAndFilterAndServletJoin() {
    Optional<Bridge> bridge = Bridge.of(application);
    assertTrue(bridge.isPresent(), log.text());
    assertEquals(1, starts());

    StartUp filter = StartUp.join(application);
    StartUp servlet = StartUp.join(application);

    assertSame(filter, servlet);
    assertSame(bridge.get(), Bridge.of(application).get());
    assertEquals(1, starts());
  }

  @Test
  void anOrderThatIsReportedFirstStartsItToo() {
    assertTrue(OrderPlaced.record(application, "r-1", "4711", null), log.text());

    assertEquals(1, starts());
  }

  @Test
  void theReportStartsItTooAlsoWhenSomethingIsWrong() {
    settings.put("cart-transfer.lifetime", "soon");

    assertTrue(Part.in(application).find(Report.class).isPresent(), log.text());
  }

  @Test
  void ofManyThatComeAtOnceOneStartsIt() throws Exception {
    int many = 16;
    CountDownLatch all = new CountDownLatch(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<Future<Boolean>> pages = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        pages.add(
            threads.submit(
                () -> {
                  all.countDown();
                  all.await();
                  return Bridge.of(application).isPresent();
                }));
      }
      for (Future<Boolean> page : pages) {
        assertTrue(page.get(), "each page has its part");
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, starts());
  }

  @Test
  void aFilterThatGoesLeavesTheServletInServiceAndTheLastOneEndsIt() {
    StartUp filter = StartUp.join(application);
    StartUp servlet = StartUp.join(application);

    filter.leave();
    assertTrue(Part.in(application).find(TransferStore.class).isPresent());

    servlet.leave();
    assertFalse(
        Part.in(application).find(TransferStore.class).isPresent(), "and no page brings it back");
    assertEquals(1, starts());
  }

  @Test
  void afterItsEndItCanBeStartedAgain() {
    StartUp before = StartUp.join(application);
    before.leave();

    StartUp after = StartUp.join(application);

    assertNotSame(before, after);
    assertTrue(Bridge.of(application).isPresent());
    assertEquals(2, starts());
  }

  @Test
  void aMistakeIsReportedOnceWhoeverComes() {
    settings.put("cart-transfer.lifetime", "soon");

    assertFalse(Bridge.of(application).isPresent());
    StartUp.join(application);
    StartUp servlet = StartUp.join(application);
    assertFalse(Bridge.of(application).isPresent());

    assertEquals(Optional.of(Reason.MISCONFIGURED), servlet.outOfService());
    assertEquals(2, log.text().split("is not in service until", -1).length, log.text());
  }

  @Test
  void aContainerThatWillNotTellOfWebXmlIsAMistakeAndNoExceptionOnAPage() {
    when(application.getFilterRegistrations()).thenThrow(new UnsupportedOperationException("no"));

    assertFalse(Bridge.of(application).isPresent());
    assertTrue(log.text().contains("The plug-in could not be set up"), log.text());
  }

  @Test
  void aClassOfTheShopThatUsesUsWhileWeStartIsToldThatWeAreNotInService() {
    ShopsCart.SHOP.set(application);
    try {
      StartUp.join(application);
    } finally {
      ShopsCart.SHOP.remove();
    }

    assertEquals(1, starts(), log.text());
    assertEquals(Boolean.FALSE, attributes.get("recorded"));
  }

  /** A cart whose constructor may use the plug-in. */
  public static final class ShopsCart implements StorefrontCart {

    static final ThreadLocal<ServletContext> SHOP = new ThreadLocal<>();

    public ShopsCart() {
      ServletContext shop = SHOP.get();
      if (shop != null) {
        shop.setAttribute("recorded", OrderPlaced.record(shop, "r-2", "4712", null));
      }
    }

    @Override
    public List<Verdict> check(List<CartLine> lines, ServletContext shop) {
      return List.of();
    }

    @Override
    public Filling fill(
        Transfer transfer,
        HttpServletRequest request,
        HttpServletResponse response,
        boolean replace) {
      return Filling.filled();
    }
  }
}
