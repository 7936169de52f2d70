package io.carttransfer.matrix;

import static io.carttransfer.matrix.FrameworkFilter.OURS;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_CONTEXT;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_CSRF;
import static io.carttransfer.matrix.FrameworkFilter.STRIPES;
import static io.carttransfer.matrix.FrameworkFilter.STRIPES_MAPPING;
import static io.carttransfer.matrix.FrameworkFilter.STRUTS;
import static io.carttransfer.matrix.FrameworkFilter.TAPESTRY;
import static io.carttransfer.matrix.FrameworkFilter.WICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.BindingPage;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shops on real frameworks that are bound by their own addresses: what docs/binding.md says of
 * filters that answer by themselves, and of forms with a token. One Tomcat 9 for all.
 */
class CalledFrameworksIT {

  private static final String BINDING =
      """
      import  = neighbour.Catalogue
      product = shop.get('PAGE').status == 200 ? Catalogue().find(sku) : null
      clear   = shop.post('CLEAR')
      cart    = shop.get('PAGE')
      add     = shop.post('ADD', {'sku': sku, 'quantity': quantity})
      count   = cart.numbers('A[0-9]=([0-9]+)').sum()
      """;

  /** Where Spring's own dispatcher keeps its context. */
  private static final String KEPT =
      "org.springframework.web.servlet.FrameworkServlet.CONTEXT.dispatcher";

  private static final String TOKEN =
      "shop.get('/checkout').text.split('name=_csrf value=\"')[1].split('\"')[0]";

  private static final String BY_ID =
      """
      import  = neighbour.Basket, neighbour.Carts
      product = spring.getBean('goods').find(sku)
      create  = Carts.put(session.id, Basket())
      cart    = Carts.of(session.id)
      add     = cart.put(sku, quantity)
      count   = cart.units
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path base;

  private static FrameworkServer shops;

  private final WebView view = WebView.open();

  @BeforeAll
  static void start() throws IOException {
    shops = new FrameworkServer(base);
    String struts = binding("/checkout", "/clear", "/add");
    shops.add(FrameworkShop.STRUTS, "struts", struts, OURS, STRUTS.alsoForwarded());
    shops.add(FrameworkShop.STRUTS, "struts-not", notFound(struts), OURS, STRUTS);
    String stripes = binding("/checkout", "/cart/clear", "/cart/add");
    shops.add(
        FrameworkShop.STRIPES,
        "stripes",
        stripes,
        OURS,
        STRIPES.alsoForwarded(),
        STRIPES_MAPPING.alsoForwarded());
    shops.add(
        FrameworkShop.STRIPES, "stripes-not", notFound(stripes), OURS, STRIPES, STRIPES_MAPPING);
    String wicket =
        binding("/cart", "/cart?action=clear", "/cart?action=add")
            .replace("shop.post", "shop.get")
            .replace("Catalogue().find(sku)", recipe("Wicket").replace("FILTERNAME", "wicket"))
            .replace("neighbour.Catalogue", "org.apache.wicket.Application");
    shops.add(FrameworkShop.WICKET, "wicket", wicket, OURS, WICKET.alsoForwarded());
    shops.add(FrameworkShop.WICKET, "wicket-not", notFound(wicket), OURS, WICKET);
    String tapestry =
        binding("/checkout", "/cart/clear", "/cart/add/' += sku += '/' += quantity")
            .replace("shop.post", "shop.get")
            .replace("quantity', {'sku': sku, 'quantity': quantity})", "quantity)")
            .replace("Catalogue().find(sku)", recipe("a service of Tapestry"))
            .replace("org.shop.Catalogue", "neighbour.services.Articles");
    shops.add(FrameworkShop.TAPESTRY, "tapestry", tapestry, OURS, TAPESTRY.alsoForwarded());
    shops.add(FrameworkShop.TAPESTRY, "tapestry-not", notFound(tapestry), OURS, TAPESTRY);
    String spring = binding("/checkout", "/cart?action=clear", "/cart?action=add");
    String bean = spring.replace("Catalogue().find(sku)", recipe("Spring, in the root context"));
    shops.add(FrameworkShop.SPRING_BOOT, "boot", bean, OURS);
    String kept =
        recipe("Spring, in a context that the shop keeps")
            .replace("org.shop.CONTEXT", KEPT)
            .replace("'catalogue'", "'goods'");
    String found = withToken(spring.replace("Catalogue().find(sku)", kept));
    shops.add(FrameworkShop.SPRING, "csrf", found, OURS, SPRING_CSRF.alsoForwarded());
    shops.add(FrameworkShop.SPRING, "no-token", spring, OURS, SPRING_CSRF.alsoForwarded());
    shops.add(FrameworkShop.SPRING, "by-id", BY_ID, SPRING_CONTEXT, OURS, SPRING_CSRF);
    shops.start();
  }

  private static String binding(String page, String clear, String add) {
    return BINDING.replace("PAGE", page).replace("CLEAR", clear).replace("ADD", add);
  }

  /** What docs/binding.md prints for a shop whose catalogue is there. */
  private static String recipe(String row) {
    return BindingPage.row(row).get(0);
  }

  /** The same, where nothing is unknown but what leads to no page. */
  private static String notFound(String binding) {
    return binding.replaceFirst("status == 200 \\? .* : null", "status == 404 ? null : sku");
  }

  private static String withToken(String binding) {
    return binding
        .replace("clear')", "clear', {'_csrf': " + TOKEN + "})")
        .replace("{'sku'", "{'_csrf': " + TOKEN + ", 'sku'");
  }

  @AfterAll
  static void stop() {
    if (shops != null) {
      shops.close();
    }
  }

  private static void assertShows(String basket, Page page) {
    shops.assertShows("basket=" + basket, page);
  }

  @ParameterizedTest
  @CsvSource({
    "struts, add",
    "stripes, cart/add",
    "wicket, cart",
    "tapestry, cart/add/A1/1",
    "boot, cart",
    "csrf, ''"
  })
  void aShopIsBoundByItsAddresses(String shop, String add) {
    App app = new App(shops.at(shop));
    App.Answer answer = app.checkOut("A1", 2, "A2", 1);

    assertShows("{A1=2, A2=1}", answer.open(view));
    assertShows("{A1=2, A2=1}", answer.open(view));
    assertShows("{A3=4}", app.checkOut("A3", 4).open(view));
    if (!add.isEmpty()) {
      view.get(shops.at(shop).resolve(add + "?action=add&sku=A1&quantity=1"));
      assertShows("{A3=4, A1=1}", view.get(shops.at(shop).resolve("checkout")));
    }
    assertEquals(422, app.post(App.newReference(), "B1", 1).status());
  }

  /** Each of these frameworks answers in its filter, and nothing is behind it. */
  @ParameterizedTest
  @ValueSource(strings = {"struts-not", "stripes-not", "wicket-not", "tapestry-not"})
  void withoutForwardOnAFilterThatAnswersByItselfThePageIsNotFound(String shop) {
    Page page = new App(shops.at(shop)).post(App.newReference(), "A1", 2);

    assertEquals(422, page.status(), page.text() + shops.log());
  }

  @Test
  void aFormWithoutItsTokenIsRefusedAndTheOldBasketStays() {
    App.Answer answer = new App(shops.at("no-token")).checkOut("A1", 2);

    Page page = answer.open(view);

    assertEquals(503, page.status(), page.text());
    assertShows("{}", view.press(page, "Continue without the app's bag"));
  }

  /** Spring Security's protection against session fixation, in a shop with carts by that id. */
  @ParameterizedTest
  @ValueSource(strings = {"change", "migrate"})
  void theBagFollowsALoginThatChangesTheSessionsId(String how) {
    App.Answer answer = new App(shops.at("by-id")).checkOut("A1", 2);
    assertShows("{A1=2}", answer.open(view));
    String before = view.cookies().find("JSESSIONID").orElseThrow().value();

    Page after = view.get(shops.at("by-id").resolve("login?how=" + how));

    assertTrue(!before.equals(view.cookies().find("JSESSIONID").orElseThrow().value()), before);
    assertShows("{A1=2}", after);
  }
}
