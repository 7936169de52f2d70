package io.carttransfer.binding;

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
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A check and a fill with no container around, so that they run on any implementation of the
 * language: in goes text, out comes text.
 */
public final class BareVisit {

  private final Map<String, Object> session = new HashMap<>();
  private final Mistakes mistakes = new Mistakes();
  private final Optional<Binding> binding;

  private BareVisit(String text) {
    ClassLoader loader = BareVisit.class.getClassLoader();
    binding = Binding.parse(text, loader, false, mistakes);
  }

  /** Asks for two units of the SKU: the verdict, the failure or the mistakes. */
  public static String check(String text, String sku) {
    BareVisit visit = new BareVisit(text);
    if (!visit.binding.isPresent()) {
      return "mistakes " + visit.mistakes;
    }
    ExpressionCart cart = new ExpressionCart(visit.binding.get(), false);
    try {
      return cart.check(Collections.singletonList(CartLine.of(sku, 2)), application()).toString();
    } catch (CartFailure e) {
      return (Thread.interrupted() ? "interrupted " : "") + "failure " + e.getMessage();
    } catch (OutOfMemoryError e) {
      return e.toString();
    }
  }

  /** Puts two units of the SKU into the cart: what the session holds then, or what went wrong. */
  public static String fill(String text, String sku) {
    BareVisit visit = new BareVisit(text);
    if (!visit.binding.isPresent()) {
      return "mistakes " + visit.mistakes;
    }
    ExpressionCart cart = new ExpressionCart(visit.binding.get(), false);
    Transfer bag =
        Transfer.of("reference-1", "GBP", Collections.singletonList(CartLine.of(sku, 2)));
    try {
      cart.fill(bag, visit.request(), stub(HttpServletResponse.class, (p, m, a) -> null), true);
      return "filled " + visit.session;
    } catch (CartFailure e) {
      return "failure " + e.getMessage() + e.refused() + " " + visit.session;
    } catch (OutOfMemoryError e) {
      return e.toString();
    }
  }

  /** The mistakes that the text of {@code cart-transfer.order} has. */
  public static String order(String text, String sku) {
    Mistakes mistakes = new Mistakes();
    OrderExpression.parse(text, mistakes);
    return "mistakes " + mistakes;
  }

  private static ServletContext application() {
    return stub(
        ServletContext.class,
        (proxy, method, arguments) ->
            method.getName().equals("getAttributeNames")
                ? Collections.enumeration(Collections.emptySet())
                : null);
  }

  private HttpServletRequest request() {
    ServletContext application = application();
    HttpSession real =
        stub(
            HttpSession.class,
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "getAttribute":
                  return session.get(arguments[0]);
                case "setAttribute":
                  return session.put((String) arguments[0], arguments[1]);
                case "removeAttribute":
                  return session.remove(arguments[0]);
                default:
                  return Collections.enumeration(session.keySet());
              }
            });
    return stub(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            method.getName().equals("getSession")
                ? real
                : method.getName().equals("getServletContext") ? application : null);
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
