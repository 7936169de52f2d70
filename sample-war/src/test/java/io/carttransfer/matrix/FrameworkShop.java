package io.carttransfer.matrix;

import io.carttransfer.harness.shops.BindingPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small shop on a real framework of the javax namespace, with the plug-in in it. */
enum FrameworkShop {
  STRUTS("Catalogue().find(sku)", ""),
  WICKET("Catalogue().find(sku)", ""),
  TAPESTRY(
      "Catalogue().find(sku)",
      """
      <context-param>
        <param-name>tapestry.app-package</param-name><param-value>neighbour</param-value>
      </context-param>
      """),
  STRIPES("Catalogue().find(sku)", ""),
  COMPRESSION("Catalogue().find(sku)", FrameworkShop.CHECKOUT),
  DECORATION("Catalogue().find(sku)", FrameworkShop.CHECKOUT),
  OLD_COMPRESSION("Catalogue().find(sku)", FrameworkShop.CHECKOUT),
  HIBERNATE(
      "spring.getBean('catalogue').find(sku)\navailable = product.sizes.size() gt 0",
      FrameworkShop.SPRING_LISTENER + FrameworkShop.CHECKOUT),
  SPRING_BOOT(FrameworkShop.bean(), ""),
  SPRING_SESSION("Catalogue().find(sku)", FrameworkShop.SPRING_LISTENER + FrameworkShop.CHECKOUT),
  SPRING(
      FrameworkShop.bean(),
      FrameworkShop.SPRING_LISTENER
          + """
      <servlet>
        <servlet-name>dispatcher</servlet-name>
        <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class>
        <load-on-startup>1</load-on-startup>
      </servlet>
      <servlet-mapping>
        <servlet-name>dispatcher</servlet-name>
        <url-pattern>/*</url-pattern>
      </servlet-mapping>
      """);

  private static final String CHECKOUT =
      """
      <servlet>
        <servlet-name>checkout</servlet-name>
        <servlet-class>neighbour.Checkout</servlet-class>
      </servlet>
      <servlet-mapping>
        <servlet-name>checkout</servlet-name>
        <url-pattern>/checkout</url-pattern>
      </servlet-mapping>
      """;
  private static final String SPRING_LISTENER =
      """
      <listener>
        <listener-class>org.springframework.web.context.ContextLoaderListener</listener-class>
      </listener>
      """;
  private static final String WEB_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="3.1" metadata-complete="true">
      <context-param>
        <param-name>cart-transfer.checkout-url</param-name><param-value>%s</param-value>
      </context-param>
      <context-param>
        <param-name>cart-transfer.currencies</param-name><param-value>GBP</param-value>
      </context-param>
      <context-param>
        <param-name>cart-transfer.authorization</param-name><param-value>none</param-value>
      </context-param>
      <context-param>
        <param-name>cart-transfer.cart</param-name>
        <param-value>
          %s
        </param-value>
      </context-param>
      %s
      <servlet>
        <servlet-name>cart-transfer</servlet-name>
        <servlet-class>io.carttransfer.CartTransferServlet</servlet-class>
      </servlet>
      <servlet-mapping>
        <servlet-name>cart-transfer</servlet-name>
        <url-pattern>/cart-transfer</url-pattern>
      </servlet-mapping>
      %s
      </web-app>
      """;

  private static final String BINDING =
      """
      import  = neighbour.Basket, neighbour.Catalogue
      product = %s
      create  = session.setAttribute('basket', Basket())
      cart    = sessionScope.basket
      add     = cart.put(sku, quantity)
      count   = cart.units
      """;

  private final String lookUp;
  private final String declarations;

  FrameworkShop(String lookUp, String declarations) {
    this.lookUp = lookUp;
    this.declarations = declarations;
  }

  private static String bean() {
    return BindingPage.row("Spring, in the root context").get(0);
  }

  /**
   * Writes the shop into a folder of Tomcat's {@code webapps}.
   *
   * @param tomcat for whom it is compiled
   * @param folder the last part is its context path
   * @param address where it will answer
   * @param filters in the order in which they run
   */
  void write(Row tomcat, Path folder, URI address, List<FrameworkFilter> filters)
      throws IOException {
    write(tomcat, folder, address, BINDING.formatted(lookUp), filters);
  }

  /**
   * The same shop, bound in another way.
   *
   * @param binding as in web.xml, so with its characters escaped
   */
  void write(Row tomcat, Path folder, URI address, String binding, List<FrameworkFilter> filters)
      throws IOException {
    Path shops = Path.of(System.getProperty("basedir"), "src/test/frameworks");
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    Path webInf = folder.resolve("WEB-INF");
    Installation.copy(shops.resolve("shared"), folder);
    Installation.copy(shops.resolve(name), folder);
    Installation.copy(
        Path.of(System.getProperty("matrix.frameworks")).resolve(name), webInf.resolve("lib"));
    if (this == COMPRESSION) {
      Installation.copy(
          tomcat.home().resolve("webapps/examples/WEB-INF/classes/compressionFilters"),
          webInf.resolve("classes/compressionFilters"));
    }
    Path plugIn = Path.of(System.getProperty("matrix.twin"));
    Files.copy(plugIn, webInf.resolve("lib").resolve(plugIn.getFileName()));
    Files.writeString(
        webInf.resolve("web.xml"),
        WEB_XML.formatted(
            address.resolve("checkout"),
            binding,
            filters.stream().map(FrameworkFilter::xml).collect(Collectors.joining()),
            declarations));
    Javac.compile(
        List.of(webInf.resolve("src")),
        jars(webInf.resolve("lib"), tomcat.home().resolve("lib/servlet-api.jar")),
        webInf.resolve("classes"));
  }

  private static List<Path> jars(Path lib, Path servlets) throws IOException {
    try (Stream<Path> files = Files.list(lib)) {
      List<Path> jars = new ArrayList<>(files.toList());
      jars.add(servlets);
      return jars;
    }
  }
}
