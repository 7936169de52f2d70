package org.example.homeware.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;

/** An article as the catalogue describes it, with the stock at the time it was read. */
public final class Product implements Serializable {

  private static final long serialVersionUID = 1L;

  /** From this many units down, the pages say how few are left. */
  private static final int FEW = 5;

  private final int id;
  private final String articleNumber;
  private final String name;
  private final String summary;
  private final String description;
  private final String details;
  private final BigDecimal price;
  private final String picture;
  private final int stock;

  Product(
      int id,
      String articleNumber,
      String name,
      String summary,
      String description,
      String details,
      BigDecimal price,
      String picture,
      int stock) {
    this.id = id;
    this.articleNumber = articleNumber;
    this.name = name;
    this.summary = summary;
    this.description = description;
    this.details = details;
    this.price = price;
    this.picture = picture;
    this.stock = stock;
  }

  /** The shop's own key. */
  public int getId() {
    return id;
  }

  /** The number that suppliers and partners know the article by. */
  public String getArticleNumber() {
    return articleNumber;
  }

  public String getName() {
    return name;
  }

  /** A few words for the list. */
  public String getSummary() {
    return summary;
  }

  /** A paragraph for the article's own page. */
  public String getDescription() {
    return description;
  }

  /** Material, size and care. */
  public String getDetails() {
    return details;
  }

  /** In pounds sterling, VAT included. */
  public BigDecimal getPrice() {
    return price;
  }

  /** The file name of the picture, below /img. */
  public String getPicture() {
    return picture;
  }

  /** Units in the warehouse. */
  public int getStock() {
    return stock;
  }

  public boolean isSoldOut() {
    return stock == 0;
  }

  public boolean isFewLeft() {
    return stock > 0 && stock <= FEW;
  }
}
