package io.carttransfer.harness.shops;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.s0.CartServlet;
import io.carttransfer.harness.shops.s0.ControllerShop;
import io.carttransfer.harness.shops.s0.CookieServlet;
import io.carttransfer.harness.shops.s0.ProductPage;
import io.carttransfer.harness.shops.s1.PetShop;
import io.carttransfer.harness.shops.s1.RootContext;
import io.carttransfer.harness.shops.s2.ActionShop;
import io.carttransfer.harness.shops.s3.MapShop;
import io.carttransfer.harness.shops.s3b.PositionPage;
import io.carttransfer.harness.shops.s4.BeanShop;
import io.carttransfer.harness.shops.s5.Goods;
import io.carttransfer.harness.shops.s5.ScatterShop;
import io.carttransfer.harness.shops.s6.BeanPage;
import io.carttransfer.harness.shops.s7.UserShop;
import io.carttransfer.harness.shops.s8.ListShop;
import io.carttransfer.harness.shops.s9.CookieCart;
import io.carttransfer.harness.shops.s9.CookiePage;
import java.net.URI;
import org.jboss.weld.environment.servlet.Listener;

/** The shapes of old carts, each as a shop of its own with the binding that fills it. */
public enum Shop {
  /** Bound by its own pages. */
  S0(
      ControllerShop.class,
      Loss.NOTHING,
      BindingPage.recipe("s0", "io.carttransfer.harness.shops.s0")) {
    @Override
    public WebApp app() {
      return super.app()
          .servlet("cart", CartServlet.class, "/CartServlet")
          .servlet("product", ProductPage.class, "/product");
    }
  },

  /** The same with a basket in a cookie. */
  S0_COOKIE(
      CookiePage.class,
      Loss.NOTHING,
      BindingPage.recipe("s0", "io.carttransfer.harness.shops.s0")) {
    @Override
    public WebApp app() {
      return super.app()
          .servlet("cart", CookieServlet.class, "/CartServlet")
          .servlet("product", ProductPage.class, "/product");
    }

    @Override
    public boolean keepsBasketsElsewhere() {
      return true;
    }
  },

  S1(PetShop.class, Loss.NOTHING, BindingPage.recipe("s1", "io.carttransfer.harness.shops.s1")) {
    @Override
    public WebApp app() {
      return super.app().listener(RootContext.class);
    }
  },

  S2(
      ActionShop.class,
      Loss.NOTHING,
      BindingPage.recipe(
          "s2",
          "io.carttransfer.harness.shops.s2",
          "Injector=CartForm$Injector",
          "NoSuchArticle=CartForm$Catalogue$NoSuchArticle")),

  S3(MapShop.class, Loss.NOTHING, BindingPage.recipe("s3", "io.carttransfer.harness.shops.s3")),

  S3B(
      PositionPage.class,
      Loss.NOTHING,
      BindingPage.recipe(
          "s3b", "io.carttransfer.harness.shops.s3b", "UnknownNumber=Catalog$UnknownNumber")),

  S4(BeanShop.class, Loss.NOTHING, BindingPage.recipe("s4", "io.carttransfer.harness.shops.s4")),

  /** The same cart, emptied instead of made: what was in it is lost when a fill fails. */
  S4_LIVING(
      BeanShop.class,
      Loss.BASKET,
      """
      import   = io.carttransfer.harness.shops.s4.Inventory, io.carttransfer.harness.shops.s4.ShoppingCart
      product  = Inventory.INSTANCE.describe(Integer.valueOf(sku))
      clear    = empty cart ? session.setAttribute('cart', ShoppingCart()) \\
                            : (cart.setSubmit('empty'); cart.processRequest())
      cart     = sessionScope.cart
      add-unit = (cart.setItemId(sku); cart.setSubmit('add'); cart.processRequest())
      count    = cart.itemCount
      """),

  S5(
      ScatterShop.class,
      Loss.NOTHING,
      BindingPage.recipe("s5", "io.carttransfer.harness.shops.s5")) {
    @Override
    public WebApp app() {
      return super.app().listener(Goods.class);
    }
  },

  S6(BeanPage.class, Loss.BASKET, BindingPage.recipe("s6", "io.carttransfer.harness.shops.s6")) {
    @Override
    public WebApp app() {
      return super.app().library(Listener.class).listener(Listener.class);
    }
  },

  S7(UserShop.class, Loss.NOTHING, BindingPage.recipe("s7", "io.carttransfer.harness.shops.s7")) {
    @Override
    public WebApp app() {
      return super.app().library(org.h2.Driver.class);
    }

    @Override
    public boolean knowsItsShoppers() {
      return true;
    }

    @Override
    public boolean keepsBasketsElsewhere() {
      return true;
    }
  },

  S8(ListShop.class, Loss.NOTHING, BindingPage.recipe("s8", "io.carttransfer.harness.shops.s8")),

  /** Out of reach for expressions. */
  S9(CookiePage.class, Loss.NOTHING, "") {
    @Override
    public boolean keepsBasketsElsewhere() {
      return true;
    }
  };

  /** The platform's names of the shop's articles. */
  private static final String TABLE =
      """
      101,101
      102,102
      103,103
      666,666
      999,999
      tea-small,101
      tea-large,101
      ${1+1},101
      ' or 1=1 --,103
      <b>../#{sku}</b>,102
      """;

  /** What a fill that fails half-way costs the shopper. */
  public enum Loss {
    NOTHING,
    BASKET
  }

  private final Class<? extends Storefront> pages;
  private final Loss loss;
  private final String binding;

  Shop(Class<? extends Storefront> pages, Loss loss, String binding) {
    this.pages = pages;
    this.loss = loss;
    this.binding = binding;
  }

  /** Empty for the shop that needs a class. */
  public String binding() {
    return binding;
  }

  public boolean losesTheBasket() {
    return loss == Loss.BASKET;
  }

  /** Whether there is no cart before the login. */
  public boolean knowsItsShoppers() {
    return false;
  }

  /** Whether the end of a session leaves the basket as it is. */
  public boolean keepsBasketsElsewhere() {
    return false;
  }

  /** The shop as it was before anybody thought of an app. */
  public WebApp app() {
    return WebApp.empty()
        .servlet("shop", pages, "/checkout", "/add", "/login", "/relogin", "/backoffice");
  }

  /** The shop with the plug-in, as a deployment at this address has it. */
  public WebApp withPlugIn(URI at) {
    WebApp bound =
        binding.isEmpty()
            ? app().contextParam("cart-transfer.cart.class", CookieCart.class.getName())
            : app().contextParam("cart-transfer.cart", withClose(binding));
    return bound
        .contextParam("cart-transfer.checkout-url", at.resolve("checkout").toString())
        .contextParam("cart-transfer.currencies", "GBP")
        .contextParam("cart-transfer.authorization", "none")
        .contextParam("cart-transfer.sku.table", "/WEB-INF/skus.csv")
        .file("/WEB-INF/skus.csv", TABLE)
        .filter("cart-transfer", CheckoutFilter.class, "/checkout")
        .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer");
  }

  /** So that every shop has a last step that can fail. */
  private static String withClose(String binding) {
    if (binding.contains("close ")) {
      return binding;
    }
    String weather = "io.carttransfer.harness.shops.Weather";
    String imported =
        binding.contains("import ")
            ? binding.replaceFirst("import *= ", "import = " + weather + ", ")
            : "import = " + weather + "\n" + binding;
    return imported + "close = Weather.commit()\n";
  }
}
