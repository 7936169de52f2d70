package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.common.Mistakes;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What a binding adds to a landing of 20 lines, beside the same look-ups and adds written in Java:
 *
 * <pre>mvn -Pbench -pl src test -Dtest=BindingBench</pre>
 *
 * <p>Prints microseconds a landing for both, and the difference a line; allowed are 10.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BindingBench {

  private static final int LINES = 20;

  private static final String TEXT =
      "import = io.carttransfer.binding.Toys$Basket\n"
          + "product = application.getAttribute('catalogue').find(Long.valueOf(sku))\n"
          + "available = product.stock >= quantity\n"
          + "create = session.setAttribute('basket', Basket())\n"
          + "cart = sessionScope.basket\n"
          + "add = cart.add(product, quantity)\n"
          + "count = cart.units\n";

  private final Map<String, Object> session = new HashMap<>();
  private final Toys.Catalogue catalogue = new Toys.Catalogue();
  private final HttpServletRequest request = request();
  private final HttpServletResponse response = stub(HttpServletResponse.class, this::nothing);
  private final Transfer transfer = transfer();
  private final ExpressionCart cart =
      new ExpressionCart(
          Binding.parse(TEXT, BindingBench.class.getClassLoader(), false, new Mistakes())
              .orElseThrow(),
          false);

  @Benchmark
  public Object byHand() {
    Toys.Basket basket = new Toys.Basket();
    for (CartLine line : transfer.lines()) {
      Toys.Toy toy = catalogue.find(Long.parseLong(line.sku()));
      if (toy.getStock() >= line.quantity()) {
        basket.add(toy, line.quantity());
      }
    }
    request.getSession().setAttribute("basket", basket);
    return basket.getUnits();
  }

  @Benchmark
  public Object bound() throws CartFailure {
    return cart.fill(transfer, request, response, true);
  }

  @Test
  void aLineCostsAFewMicroseconds() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(BindingBench.class.getName())
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(2))
                    .build())
            .run();

    assertEquals(2, results.size());
    List<Double> scores = new ArrayList<>();
    results.forEach(result -> scores.add(result.getPrimaryResult().getScore()));
    double difference = Math.abs(scores.get(0) - scores.get(1)) / LINES;
    System.out.printf("a binding adds %.2f microseconds a line%n", difference);
  }

  private static Transfer transfer() {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(CartLine.of(String.valueOf(1 + i % 8), 1 + i % 3));
    }
    return Transfer.of("reference-1", "GBP", lines);
  }

  private HttpServletRequest request() {
    ServletContext application =
        stub(
            ServletContext.class,
            (proxy, method, arguments) ->
                method.getName().equals("getAttribute") && arguments[0].equals("catalogue")
                    ? catalogue
                    : null);
    HttpSession real = stub(HttpSession.class, this::session);
    return stub(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            method.getName().equals("getSession")
                ? real
                : method.getName().equals("getServletContext") ? application : null);
  }

  private Object session(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
    switch (method.getName()) {
      case "getAttribute":
        return session.get(arguments[0]);
      case "setAttribute":
        return session.put((String) arguments[0], arguments[1]);
      default:
        return Collections.emptyEnumeration();
    }
  }

  private Object nothing(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
    return null;
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
