package io.carttransfer.harness.shops;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.WebApp;
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
  S1(
      PetShop.class,
      Loss.NOTHING,
      """
      import    = io.carttransfer.harness.shops.s1.Cart
      product   = spring.getBean('catalogService').getItem(sku)
      available = product.inventory >= quantity
      create    = session.setAttribute('cart', Cart())
      cart      = sessionScope.cart
      add       = cart.addItem(product, true)
      quantity  = cart.setQuantityByItemId(sku, quantity)
      count     = cart.cartItemList.stream().map(item -> item.quantity).sum()
      """) {
    @Override
    public WebApp app() {
      return super.app().listener(RootContext.class);
    }
  },

  S2(
      ActionShop.class,
      Loss.NOTHING,
      """
      import    = io.carttransfer.harness.shops.s2.CartForm, io.carttransfer.harness.shops.s2.CartForm$Injector
      product   = Injector().catalogue().find(sku)
      unknown   = io.carttransfer.harness.shops.s2.CartForm$Catalogue$NoSuchArticle
      create    = (form -> (Injector().inject(form); \\
                            session.setAttribute('/actions/Cart.action', form)))(CartForm())
      cart      = sessionScope['/actions/Cart.action'].cart
      add       = cart.put(product, quantity)
      count     = cart.size()
      """),

  S3(
      MapShop.class,
      Loss.NOTHING,
      """
      import  = java.util.HashMap, io.carttransfer.harness.shops.s3.ProductDao
      product = ProductDao().findById(Integer.valueOf(sku))
      create  = (session.setAttribute('cart', HashMap()); session.setAttribute('items', HashMap()))
      cart    = sessionScope.cart
      add     = (cart.put(product.id, quantity); sessionScope.items.put(product, 1))
      count   = cart.values().stream().sum()
      """),

  S3B(
      PositionPage.class,
      Loss.NOTHING,
      """
      import  = java.util.TreeMap, io.carttransfer.harness.shops.s3b.Catalog
      product = Catalog.byNumber(sku)
      unknown = io.carttransfer.harness.shops.s3b.Catalog$UnknownNumber
      create  = session.setAttribute('CART', TreeMap())
      cart    = sessionScope.CART
      add     = cart.put(sku, [sku, product.name, product.price += '', quantity])
      count   = cart.values().stream().map(line -> line[3]).sum()
      """),

  S4(
      BeanShop.class,
      Loss.NOTHING,
      """
      import   = io.carttransfer.harness.shops.s4.Inventory, io.carttransfer.harness.shops.s4.ShoppingCart
      product  = Inventory.INSTANCE.describe(Integer.valueOf(sku))
      create   = session.setAttribute('cart', ShoppingCart())
      cart     = sessionScope.cart
      add-unit = (cart.setItemId(sku); cart.setSubmit('add'); cart.processRequest())
      count    = cart.itemCount
      """),

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
      """
      import    = java.math.BigDecimal
      product   = applicationScope.goods.get(sku)
      clear     = (session.setAttribute('items', ''); session.setAttribute('total', BigDecimal('0')))
      cart      = sessionScope
      add       = (session.setAttribute('items', empty cart.items ? sku : cart.items += ',' += sku); \\
                   session.setAttribute('qty_' += sku, quantity); \\
                   session.setAttribute('total', cart.total + product.priceOf(quantity)))
      count     = empty cart.items ? 0 : \\
                  cart.items.split(',').stream().map(id -> cart['qty_' += id]).sum()
      """) {
    @Override
    public WebApp app() {
      return super.app().listener(Goods.class);
    }
  },

  S6(
      BeanPage.class,
      Loss.BASKET,
      """
      product   = catalogue.find(sku)
      available = product.stock >= quantity
      clear     = cart.clear()
      cart      = cart
      add-unit  = cart.add(sku, product)
      count     = cart.size()
      """) {
    @Override
    public WebApp app() {
      return super.app().library(Listener.class).listener(Listener.class);
    }
  },

  S7(
      UserShop.class,
      Loss.NOTHING,
      """
      import   = io.carttransfer.harness.shops.s7.Db
      open     = db = Db.begin()
      product  = db.find(Integer.valueOf(sku))
      ready    = not empty sessionScope.username
      clear    = db.removeAll(sessionScope.username)
      cart     = db.rows(sessionScope.username)
      add      = db.update(sessionScope.username, sku, quantity)
      count    = cart.values().stream().sum()
      close    = failed ? db.rollback() : db.commit()
      """) {
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

  S8(
      ListShop.class,
      Loss.NOTHING,
      """
      import    = java.util.ArrayList, \\
                  io.carttransfer.harness.shops.s8.BookService, io.carttransfer.harness.shops.s8.CartItem
      product   = BookService().findByIsbn(sku).orElse(null)
      available = product.stock >= quantity
      create    = session.setAttribute('shoppingCart', ArrayList())
      cart      = sessionScope.shoppingCart
      add       = cart.add(CartItem(product, quantity))
      count     = cart.stream().map(item -> item.quantity).sum()
      """),

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
