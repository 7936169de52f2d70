package io.carttransfer.cluster;

import io.carttransfer.harness.web.Page;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a shopper sees on a page. */
enum Sight {
  /** Exactly the bag. */
  THE_BAG,
  /** A page of the shop without any article. */
  NOTHING,
  /** A page of the shop with anything else. */
  OTHER_ARTICLES,
  /** The plug-in's own page. */
  OUR_PAGE,
  /** An error of the container or of the shop. */
  BROKEN;

  static Sight of(Page page, AppBag bag) {
    Document document = page.document();
    boolean ofTheShop = !document.select("link[href$=shop.css]").isEmpty();
    if (!ofTheShop) {
      boolean ours =
          page.text().contains("cart_transfer=")
              && page.header("Referrer-Policy").isPresent()
              && !document.select("main h1").isEmpty();
      return ours ? OUR_PAGE : BROKEN;
    }
    Map<String, Integer> shown = articles(document);
    if (page.status() != 200) {
      return BROKEN;
    }
    if (shown.isEmpty()) {
      return NOTHING;
    }
    return shown.equals(bag.shown()) ? THE_BAG : OTHER_ARTICLES;
  }

  /** Units by title, on the cart's page or the checkout. */
  static Map<String, Integer> articles(Document document) {
    Map<String, Integer> shown = new TreeMap<>();
    for (Element item : document.select(".items li")) {
      int units = Integer.parseInt(item.select(".quantity").text().replaceAll("\\D", ""));
      item.select(".quantity").remove();
      shown.merge(item.select(".name").text().trim(), units, Integer::sum);
    }
    for (Element line : document.select(".lines .line")) {
      int units = Integer.parseInt(line.select("input[name=quantity]").val());
      shown.merge(line.select("a.name").text().trim(), units, Integer::sum);
    }
    return shown;
  }
}
