package io.carttransfer.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a shopper put into the app's bag: no two references have the same articles in the same
 * quantities, so that a page tells whose bag it shows.
 *
 * @param reference what the platform calls the order
 * @param lines units by article
 */
record AppBag(String reference, Map<Article, Integer> lines) {

  private static final int BASE = 7;

  /** The bag of this number. */
  static AppBag numbered(int number) {
    Map<Article, Integer> lines = new TreeMap<>();
    Article[] articles = Article.values();
    int rest = number;
    for (int i = 0; rest > 0; i++) {
      if (rest % BASE > 0) {
        lines.put(articles[i + 1], rest % BASE);
      }
      rest /= BASE;
    }
    lines.put(articles[0], 1);
    return new AppBag(UUID.randomUUID().toString(), lines);
  }

  /** The same reference with the articles of another bag. */
  AppBag changedTo(AppBag other) {
    return new AppBag(reference, other.lines);
  }

  /** The platform's call. */
  String json() {
    String items =
        lines.entrySet().stream()
            .map(
                line ->
                    "{\"quantity\":%d,\"sku\":\"%s\"}"
                        .formatted(line.getValue(), line.getKey().sku()))
            .collect(Collectors.joining(","));
    return "{\"items\":[%s],\"currency\":\"GBP\",\"reference\":\"%s\"}".formatted(items, reference);
  }

  /** What a page of the shop shows of it: units by title. */
  Map<String, Integer> shown() {
    Map<String, Integer> shown = new TreeMap<>();
    lines.forEach((article, units) -> shown.put(article.title(), units));
    return shown;
  }
}
