package io.carttransfer.binding;

import io.carttransfer.common.Caught;
import io.carttransfer.common.Limits;
import io.carttransfer.common.PathPattern;
import io.carttransfer.staging.CalledRequest;
import io.carttransfer.staging.CalledResponse;
import io.carttransfer.staging.Form;
import io.carttransfer.staging.Staging;
import io.carttransfer.text.Shown;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * The variable {@code shop}: calls the shop's own pages inside the container, with the shopper's
 * session and cookies, and hides their responses from the shopper. For one thread; public because
 * the Expression Language calls it.
 */
public final class ShopPages {

  private static final String CALLING = ShopPages.class.getName() + ".calling";

  private final Variables variables;
  private final Staging staging;
  private final HttpServletRequest request;
  private final BooleanSupplier isLate;

  /**
   * @param staging has the session and the cookies that pages see, and receives what they set
   * @param isLate whether it is too late to start a call
   */
  ShopPages(Variables variables, Staging staging, BooleanSupplier isLate) {
    this.variables = variables;
    this.staging = staging;
    this.request = staging.requestToCallWith();
    this.isLate = isLate;
  }

  /**
   * Calls a page like a link.
   *
   * @param path below the context, with a leading slash; may have a query
   */
  public ShopAnswer get(String path) {
    return get(path, Collections.emptyMap());
  }

  /**
   * Calls a page like a form with the method GET.
   *
   * @param fields are added to the query
   */
  public ShopAnswer get(String path, Map<?, ?> fields) {
    String more = new Form().fields(fields).toString();
    String whole = more.isEmpty() ? path : path + (path.indexOf('?') < 0 ? '?' : '&') + more;
    return call("GET", whole, new Form());
  }

  /** Calls a page like a form without fields. */
  public ShopAnswer post(String path) {
    return post(path, Collections.emptyMap());
  }

  /**
   * Calls a page like a form with the method POST.
   *
   * @param fields of the body
   */
  public ShopAnswer post(String path, Map<?, ?> fields) {
    return call("POST", path, new Form().fields(fields));
  }

  private ShopAnswer call(String method, String given, Form fields) {
    String address = withData(given);
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    String query = mark < 0 ? null : address.substring(mark + 1);
    String shown = method + " " + Shown.quoted(path);
    check(path, shown);
    CalledRequest called = new CalledRequest(request, method, path, query, fields);
    called.setAttribute(CALLING, Boolean.TRUE);
    CalledResponse answering = new CalledResponse(staging.response());
    RequestDispatcher page = application().getRequestDispatcher(address);
    if (page == null) {
      throw new Missing("shop: " + shown + " does not lead to a page of this web application.");
    }
    try {
      page.forward(called, answering.view());
    } catch (ServletException | IOException | RuntimeException | Error e) {
      throw failed(shown, e);
    } finally {
      staging.called();
    }
    ShopAnswer answer = new ShopAnswer(answering.status(), answering.headers(), answering.text());
    if (answer.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      throw new Missing(
          "shop: " + shown + " answered " + answer.getStatus() + ": the shop's log says why.");
    }
    return answer;
  }

  private ServletContext application() {
    return (ServletContext)
        Objects.requireNonNull(variables.get(Variables.APPLICATION), "it is set at once");
  }

  private static Missing failed(String shown, Throwable thrown) {
    Throwable inner = thrown;
    while (inner instanceof ServletException && inner.getCause() != null) {
      inner = inner.getCause();
    }
    Caught.check(inner);
    String what = inner.getClass().getName() + ": " + Shown.message(inner);
    return new Missing("shop: " + shown + " threw " + what, thrown);
  }

  /** Whether this can lead out of the web application, or is not a path at all. */
  static boolean isOutside(String path) {
    return !path.startsWith("/")
        || path.startsWith("//")
        || path.contains("\\")
        || (path + "/").contains("/../")
        || path.toLowerCase(Locale.ROOT).contains("%2e");
  }

  private void check(String path, String shown) {
    if (isOutside(path)) {
      throw new Missing(
          "shop: "
              + shown
              + " is not a path below the context: write it with a leading slash and without"
              + " the context's own path, as in /cart/add.");
    }
    if (request.getAttribute(CALLING) != null) {
      throw new Missing(
          "shop: " + shown + " was called by a page that `shop` itself had called: a loop.");
    }
    if (isOurs(path)) {
      throw new Missing("shop: " + shown + " is the plug-in's own endpoint.");
    }
    if (isLate.getAsBoolean()) {
      throw new Missing(
          "shop: "
              + shown
              + " is not called: the earlier calls took "
              + Limits.LOOK_UP_TIME.getSeconds()
              + " s in all.");
    }
  }

  private boolean isOurs(String path) {
    String plain = PathPattern.withoutParameters(path);
    for (ServletRegistration servlet : application().getServletRegistrations().values()) {
      if ("io.carttransfer.CartTransferServlet".equals(servlet.getClassName())
          && servlet.getMappings() != null
          && servlet.getMappings().stream().anyMatch(each -> PathPattern.of(each).covers(plain))) {
        return true;
      }
    }
    return false;
  }

  /** A SKU is untrusted: in an address it is data, whatever characters it contains. */
  private String withData(String given) {
    String address = given;
    for (String name : new String[] {Variables.SKU, Variables.POQ_SKU}) {
      Object value = variables.get(name);
      String sku = value == null ? "" : value.toString();
      if (!sku.matches("[A-Za-z0-9._~-]*")) {
        int mark = address.indexOf('?');
        if (mark >= 0 && address.indexOf(sku, mark + 1) >= 0) {
          String query = address.substring(mark + 1).replace(sku, Form.encoded(sku));
          address = address.substring(0, mark + 1) + query;
        } else if (sku.length() > 1 && address.contains(sku)) {
          throw new Missing(
              "shop: SKU "
                  + Shown.quoted(sku)
                  + " would lead to another page: a path may contain only letters, digits and ."
                  + " _ ~ -. Pass it as a field, as in shop.get('/product', {'id': sku}).");
        }
      }
    }
    return address;
  }
}
