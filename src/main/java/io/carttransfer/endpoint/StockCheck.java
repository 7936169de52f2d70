package io.carttransfer.endpoint;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Caught;
import io.carttransfer.common.Reason;
import io.carttransfer.sku.SkuTranslation;
import io.carttransfer.text.Shown;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the bag's products in the shop while the platform waits: translates the platform's SKUs,
 * adds up lines that are the same product of the shop, and asks the shop's catalogue for each.
 * Thread-safe.
 */
public final class StockCheck {

  private final SkuTranslation translation;
  private final StorefrontCart cart;
  private final boolean skip;
  private final int maxQuantity;

  /**
   * @param skip whether lines that are not available are left out instead of refused
   * @param maxQuantity units of one of the shop's products
   */
  public StockCheck(
      SkuTranslation translation, StorefrontCart cart, boolean skip, int maxQuantity) {
    this.translation = Objects.requireNonNull(translation, "translation");
    this.cart = Objects.requireNonNull(cart, "cart");
    this.skip = skip;
    this.maxQuantity = maxQuantity;
  }

  /**
   * @param asked lines with the platform's SKUs in the order in which they came; the same SKU may
   *     come twice
   * @param application the web application
   * @return what the shop has and does not have; if it contains refusals, the cart must not be
   *     accepted
   * @throws CartFailure if even one line cannot be decided now, whatever is wrong with others
   */
  public Found find(List<CartLine> asked, ServletContext application) throws CartFailure {
    return find(asked, lines -> cart.check(lines, application));
  }

  /**
   * The same, for a cart that needs the platform's call.
   *
   * @param call the platform's
   * @param answer to it; not committed
   */
  Found find(List<CartLine> asked, HttpServletRequest call, HttpServletResponse answer)
      throws CartFailure {
    return find(asked, lines -> cart.check(lines, call, answer));
  }

  /** Asks the shop's catalogue. */
  private interface Catalogue {
    List<Verdict> check(List<CartLine> lines) throws Exception;
  }

  private Found find(List<CartLine> asked, Catalogue catalogue) throws CartFailure {
    Map<String, Article> articles = new LinkedHashMap<>();
    List<Integer> untranslated = new ArrayList<>();
    Map<String, String> skus = translated(asked);
    for (int index = 0; index < asked.size(); index++) {
      String sku = skus.get(asked.get(index).poqSku());
      if (sku != null) {
        articles.computeIfAbsent(sku, key -> new Article(key, asked)).add(index);
      } else {
        untranslated.add(index);
      }
    }
    List<Article> ordered = new ArrayList<>(articles.values());
    List<Verdict> verdicts = verdicts(ordered, catalogue);
    Found.Collector found = new Found.Collector(asked.size());
    untranslated.forEach(index -> refuse(found, index, asked.get(index), Reason.UNKNOWN_SKU));
    for (int i = 0; i < ordered.size(); i++) {
      take(found, ordered.get(i), verdicts.get(i));
    }
    return found.found();
  }

  private void take(Found.Collector found, Article article, Verdict verdict) {
    if (verdict == Verdict.AVAILABLE && article.units <= maxQuantity) {
      found.line(article.line());
      return;
    }
    if (verdict != Verdict.UNKNOWN && article.units > maxQuantity) {
      article.indexes.forEach(index -> found.refusal(index, Reason.BAD_QUANTITY, tooMany(article)));
      return;
    }
    for (int index : article.indexes) {
      CartLine line = article.asked.get(index);
      CartLine named = CartLine.of(article.sku, line.poqSku(), line.quantity());
      refuse(found, index, named, verdict.reason());
    }
  }

  private void refuse(Found.Collector found, int index, CartLine line, Reason reason) {
    if (skip) {
      found.notice(index, Notice.of(line, reason));
    } else {
      found.refusal(index, reason, reason.sentence());
    }
  }

  private String tooMany(Article article) {
    String sum = article.units + " units, but at most " + maxQuantity + " can be bought at once.";
    return article.indexes.size() == 1
        ? sum
        : "The items " + article.indexes + " are the same product of the shop: together " + sum;
  }

  private Map<String, String> translated(List<CartLine> asked) throws CartFailure {
    List<String> poqSkus = new ArrayList<>(asked.size());
    asked.forEach(line -> poqSkus.add(line.poqSku()));
    return translation.translate(poqSkus);
  }

  private List<Verdict> verdicts(List<Article> articles, Catalogue catalogue) throws CartFailure {
    List<CartLine> lines = new ArrayList<>(articles.size());
    articles.forEach(article -> lines.add(article.line()));
    if (lines.isEmpty()) {
      return new ArrayList<>();
    }
    List<Verdict> verdicts = checked(lines, catalogue);
    if (verdicts == null || verdicts.size() != lines.size() || verdicts.contains(null)) {
      String what = verdicts == null ? "null" : verdicts.size() + " verdicts: " + verdicts;
      String message = "returned " + what + " from check for " + lines.size() + " lines;";
      throw outage(cart, message + " each line needs one verdict that is not null", null);
    }
    return verdicts;
  }

  /** A class of the shop may throw anything: this is an outage, and the platform tries again. */
  private @Nullable List<Verdict> checked(List<CartLine> lines, Catalogue catalogue)
      throws CartFailure {
    try {
      List<Verdict> verdicts = catalogue.check(lines);
      return verdicts == null ? null : new ArrayList<>(verdicts);
    } catch (CartFailure e) {
      throw e;
    } catch (Exception | Error e) {
      Caught.check(e);
      throw outage(
          cart, "threw from check: " + e.getClass().getName() + ": " + Shown.message(e), e);
    }
  }

  private static CartFailure outage(Object who, String what, @Nullable Throwable cause) {
    return CartFailure.untouched("the class " + who.getClass().getName() + " " + what, cause);
  }

  /** One of the shop's products, and the requested lines that refer to it. */
  private static final class Article {

    private final String sku;
    private final List<CartLine> asked;
    private final List<Integer> indexes = new ArrayList<>(1);
    private int units;

    Article(String sku, List<CartLine> asked) {
      this.sku = sku;
      this.asked = asked;
    }

    void add(int index) {
      indexes.add(index);
      units = (int) Math.min(Integer.MAX_VALUE, (long) units + asked.get(index).quantity());
    }

    CartLine line() {
      return CartLine.of(sku, asked.get(indexes.get(0)).poqSku(), units);
    }
  }
}
