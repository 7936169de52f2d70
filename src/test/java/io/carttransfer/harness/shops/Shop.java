package io.carttransfer.harness.shops;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.ids.IdServlet;
import io.carttransfer.harness.shops.ids.IdShop;
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
import io.carttransfer.harness.shops.tickets.TicketServlet;
import io.carttransfer.harness.shops.tickets.TicketShop;
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

  /** The same with baskets on the server, which a cookie finds, and which are emptied at once. */
  S0_TICKET(
      TicketShop.class,
      Loss.BASKET,
      BindingPage.recipe("s0", "io.carttransfer.harness.shops.tickets")) {
    @Override
    public WebApp app() {
      return super.app()
          .servlet("cart", TicketServlet.class, "/CartServlet")
          .servlet("product", ProductPage.class, "/product");
    }

    @Override
    public boolean keepsBasketsElsewhere() {
      return true;
    }
  },

  /** The same with carts in a static map by the session's id, which are emptied at once. */
  S0_IDS(IdShop.class, Loss.BASKET, BindingPage.recipe("s0", "io.carttransfer.harness.shops.ids")) {
    @Override
    public WebApp app() {
      return moreOfIds(super.app())
          .servlet("cart", IdServlet.class, "/CartServlet")
          .servlet("product", ProductPage.class, "/product");
    }

    @Override
    public boolean keysCartsByTheSession() {
      return true;
    }
  },

  /** The same carts, bound by their class. */
  IDS(
      IdShop.class,
      Loss.NOTHING,
      BindingPage.recipe("static-map", "io.carttransfer.harness.shops.ids")
          .replace("import  = ", "import  = io.carttransfer.harness.shops.Weather, ")
          .replace(" : 0", " : Weather.commit()")) {
    @Override
    public WebApp app() {
      return moreOfIds(super.app());
    }

    @Override
    public boolean keysCartsByTheSession() {
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

  /** Whether a new session, or a new id of the session, finds no cart. */
  public boolean keysCartsByTheSession() {
    return false;
  }

  private static WebApp moreOfIds(WebApp app) {
    return app.servlet("more", IdShop.class, "/newid", "/empty", "/callback");
  }

  /** The shop as it was before anybody thought of an app. */
  public WebApp app() {
    return WebApp.empty()
        .servlet("shop", pages, "/checkout", "/add", "/login", "/relogin", "/backoffice", "/bag");
  }

  /** The shop with the plug-in, as a deployment at this address has it. */
  public WebApp withPlugIn(URI at) {
    return plugInto(app(), binding, CookieCart.class, at);
  }

  /**
   * The plug-in in this shop, bound in one of two ways.
   *
   * @param otherwise the class that fills its carts when the binding is empty
   */
  public WebApp plugInto(
      WebApp shop, String bound, Class<? extends StorefrontCart> otherwise, URI at) {
    return (bound.isEmpty()
            ? shop.contextParam("cart-transfer.cart.class", otherwise.getName())
            : shop.contextParam("cart-transfer.cart", withClose(bound)))
        .contextParam("cart-transfer.checkout-url", at.resolve("checkout").toString())
        .contextParam("cart-transfer.currencies", "GBP")
        .contextParam("cart-transfer.authorization", "none")
        .contextParam("cart-transfer.sku.table", "/WEB-INF/skus.csv")
        .file("/WEB-INF/skus.csv", TABLE)
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/bag")
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
