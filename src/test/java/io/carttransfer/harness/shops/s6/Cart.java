package io.carttransfer.harness.shops.s6;

import io.carttransfer.harness.shops.Weather;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Lives as long as the session, made by the container; every add is one unit. */
@Named("cart")
@SessionScoped
public class Cart implements Serializable {

  private static final long serialVersionUID = 1;

  private final List<Article> articles = new ArrayList<>();

  public void add(String sku, Article article) {
    if (Weather.isCursed(article.getSku())) {
      throw new IllegalStateException("no room for " + sku);
    }
    articles.add(article);
  }

  public void clear() {
    Weather.clear();
    articles.clear();
  }

  public int size() {
    return articles.size();
  }

  public List<Article> getArticles() {
    return articles;
  }
}
