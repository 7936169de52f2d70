package io.carttransfer.harness.shops.s2;

import io.carttransfer.harness.shops.Weather;
import java.util.LinkedHashMap;
import java.util.Map;

/** An action bean: the framework makes it, injects its service, and keeps it in the session. */
public class CartForm {

  private Catalogue catalogue;
  private final Bag cart = new Bag();

  public void setCatalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public Bag getCart() {
    return cart;
  }

  /** The event behind the button of the product page. */
  public void put(String code) {
    cart.put(catalogue.byCode(code), 1);
  }

  /** What the bean shows. */
  public static class Bag {

    private final Map<String, Integer> entries = new LinkedHashMap<>();

    public void put(Article article, int amount) {
      if (Weather.isCursed(article.code())) {
        throw new UnsupportedOperationException("articles of this kind are sold by phone");
      }
      Integer before = entries.get(article.code());
      entries.put(article.code(), before == null ? amount : before + amount);
    }

    public Map<String, Integer> entries() {
      return entries;
    }

    public int size() {
      int size = 0;
      for (int amount : entries.values()) {
        size += amount;
      }
      return size;
    }
  }

  /** An article without getters. */
  public static class Article {

    private final String code;

    Article(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** The service. */
  public static class Catalogue {

    /** By which this shop says that it has no such article. */
    public static class NoSuchArticle extends Exception {

      private static final long serialVersionUID = 1;
    }

    public Article find(String code) throws NoSuchArticle {
      Weather.catalogue();
      if (!code.matches("101|102|103|666") || Weather.isGone(code)) {
        throw new NoSuchArticle();
      }
      return new Article(code);
    }

    Article byCode(String code) {
      try {
        return find(code);
      } catch (NoSuchArticle e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The framework's part. */
  public static class Injector {

    public Catalogue catalogue() {
      return new Catalogue();
    }

    public void inject(CartForm form) {
      form.setCatalogue(catalogue());
    }
  }
}
