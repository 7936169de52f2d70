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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
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
   * @param asked lines with the platform's SKUs in their order; a SKU may occur twice
   * @param call the platform's
   * @param answer to it; not committed
   * @return what the shop has and does not have; if it contains refusals, the cart must not be
   *     accepted
   * @throws CartFailure if even one line cannot be decided now, whatever is wrong with others
   */
  Found find(List<CartLine> asked, HttpServletRequest call, HttpServletResponse answer)
      throws CartFailure {
    Map<String, Article> articles = new LinkedHashMap<>(2 * asked.size());
    List<@Nullable Article> ofLines = new ArrayList<>(asked.size());
    Map<String, String> skus = translated(asked);
    for (CartLine line : asked) {
      String sku = skus.get(line.poqSku());
      ofLines.add(sku == null ? null : article(articles, sku, line));
    }
    ask(articles.values(), call, answer);
    Found.Collector found = new Found.Collector(asked);
    for (Article article : articles.values()) {
      if (isTaken(article)) {
        found.line(article.line());
      }
    }
    for (int index = 0; index < asked.size(); index++) {
      Article article = ofLines.get(index);
      if (article == null) {
        refuse(found, index, asked.get(index), Reason.UNKNOWN_SKU);
      } else if (!isTaken(article)) {
        refuse(found, index, asked.get(index), article, ofLines);
      }
    }
    return found.found();
  }

  /** The article that this line is, which may be that of other lines, too. */
  private static Article article(Map<String, Article> articles, String sku, CartLine line) {
    Article article = articles.get(sku);
    if (article == null) {
      article = new Article(sku, line);
      articles.put(sku, article);
    } else {
      article.add(line);
    }
    return article;
  }

  private boolean isTaken(Article article) {
    return article.verdict == Verdict.AVAILABLE && article.units <= maxQuantity;
  }

  private void refuse(
      Found.Collector found, int index, CartLine line, Article article, List<Article> ofLines) {
    if (article.verdict != Verdict.UNKNOWN && article.units > maxQuantity) {
      found.refusal(index, Reason.BAD_QUANTITY, tooMany(article, ofLines));
    } else {
      CartLine named = CartLine.of(article.sku, line.poqSku(), line.quantity());
      refuse(found, index, named, article.verdict.reason());
    }
  }

  private void refuse(Found.Collector found, int index, CartLine line, Reason reason) {
    if (skip) {
      found.notice(Notice.of(line, reason));
    } else {
      found.refusal(index, reason, reason.sentence());
    }
  }

  private String tooMany(Article article, List<Article> ofLines) {
    String sum = article.units + " units, but at most " + maxQuantity + " can be bought at once.";
    List<Integer> indexes = new ArrayList<>();
    for (int index = 0; index < ofLines.size(); index++) {
      if (ofLines.get(index) == article) {
        indexes.add(index);
      }
    }
    return indexes.size() == 1
        ? sum
        : "The items " + indexes + " are the same product of the shop: together " + sum;
  }

  private Map<String, String> translated(List<CartLine> asked) throws CartFailure {
    List<String> poqSkus = new ArrayList<>(asked.size());
    asked.forEach(line -> poqSkus.add(line.poqSku()));
    return translation.translate(poqSkus);
  }

  /** Gives each article the catalogue's verdict. */
  private void ask(
      Collection<Article> articles, HttpServletRequest call, HttpServletResponse answer)
      throws CartFailure {
    if (articles.isEmpty()) {
      return;
    }
    List<CartLine> lines = new ArrayList<>(articles.size());
    articles.forEach(article -> lines.add(article.line()));
    List<Verdict> verdicts = checked(lines, call, answer);
    if (verdicts == null || verdicts.size() != lines.size() || verdicts.contains(null)) {
      String what = verdicts == null ? "null" : verdicts.size() + " verdicts: " + verdicts;
      String message = "returned " + what + " from check for " + lines.size() + " lines;";
      throw outage(cart, message + " each line needs one verdict that is not null", null);
    }
    Iterator<Verdict> next = verdicts.iterator();
    articles.forEach(article -> article.verdict = next.next());
  }

  /** A class of the shop may throw anything: this is an outage, and the platform tries again. */
  private @Nullable List<Verdict> checked(
      List<CartLine> lines, HttpServletRequest call, HttpServletResponse answer)
      throws CartFailure {
    try {
      List<Verdict> verdicts = cart.check(lines, call, answer);
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

  /** One of the shop's products, and how much of it is requested. */
  private static final class Article {

    private final String sku;
    private final CartLine first;
    private int units;
    private Verdict verdict = Verdict.UNKNOWN;

    Article(String sku, CartLine first) {
      this.sku = sku;
      this.first = first;
      this.units = first.quantity();
    }

    void add(CartLine line) {
      units = (int) Math.min(Integer.MAX_VALUE, (long) units + line.quantity());
    }

    /** All of it as one line: mostly the one that came. */
    CartLine line() {
      return units == first.quantity() && sku.equals(first.sku())
          ? first
          : CartLine.of(sku, first.poqSku(), units);
    }
  }
}
