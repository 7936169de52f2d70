package io.carttransfer;

import io.carttransfer.settings.Setting;
import io.carttransfer.transfer.Mistake;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Consumer;

/** Checks what web.xml says of our filter and servlet. */
final class Declarations {

  private Declarations() {}

  static void check(ServletContext application, FilterConfig config, Consumer<Mistake> mistakes) {
    if (Mappings.ofFilter(application).isEmpty()) {
      mistakes.accept(
          Mistake.of(
              "The filter " + config.getFilterName() + " has no mapping in web.xml.",
              "Add a <filter-mapping> with a <url-pattern> for each page that shows or pays the"
                  + " cart, such as /cart and /checkout."));
    }
    if (declaredFilters(application) > 1) {
      mistakes.accept(
          Mistake.of(
              "The filter io.carttransfer.CheckoutFilter is declared more than once in web.xml.",
              "Keep one <filter>, and give it a <filter-mapping> for each page."));
    }
    initParams(application.getFilterRegistrations().values(), CheckoutFilter.class, mistakes);
    initParams(application.getServletRegistrations().values(), CartTransferServlet.class, mistakes);
  }

  /** The Servlet API does not tell, so web.xml itself is asked. */
  static boolean isDistributable(ServletContext application) {
    try (InputStream in = application.getResourceAsStream("/WEB-INF/web.xml")) {
      if (in == null) {
        return false;
      }
      Scanner text = new Scanner(in, "UTF-8").useDelimiter("\\A");
      String descriptor = text.hasNext() ? text.next().replaceAll("(?s)<!--.*?-->", "") : "";
      return descriptor.contains("<distributable");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The path of the checkout address below the context; none when it is elsewhere, as behind a
   * proxy that rewrites paths or in another web application.
   */
  static Optional<String> checkoutPath(ServletContext application, String checkoutUrl) {
    String path;
    try {
      path = new URI(checkoutUrl).getPath();
    } catch (URISyntaxException toldElsewhere) {
      return Optional.empty();
    }
    String context = application.getContextPath() + "/";
    String plain = path == null ? "" : path.replaceAll(";[^/]*", "");
    return plain.startsWith(context)
        ? Optional.of(plain.substring(context.length() - 1))
        : Optional.empty();
  }

  /** Each one would have locks and a memory store of its own. */
  private static long declaredFilters(ServletContext application) {
    return application.getFilterRegistrations().values().stream()
        .filter(filter -> CheckoutFilter.class.getName().equals(filter.getClassName()))
        .count();
  }

  private static void initParams(
      Collection<? extends Registration> registrations, Class<?> type, Consumer<Mistake> mistakes) {
    for (Registration registration : registrations) {
      if (type.getName().equals(registration.getClassName())) {
        for (String name : registration.getInitParameters().keySet()) {
          String parameter = name.startsWith(Setting.PREFIX) ? name : Setting.PREFIX + name;
          mistakes.accept(
              Mistake.of(
                  "The setting " + name + " is an <init-param> of " + registration.getName() + ".",
                  "Make it a <context-param> with the name " + parameter + "."));
        }
      }
    }
  }
}
