package io.carttransfer.harness.shops.s8;

import io.carttransfer.harness.shops.Weather;
import java.io.Serializable;

public class CartItem implements Serializable {

  private static final long serialVersionUID = 1;

  private final Book book;
  private int quantity;

  public CartItem(Book book, int quantity) {
    this.book = book;
    this.quantity = quantity;
    if (Weather.isCursed(book.getIsbn())) {
      throw new IllegalStateException("not without a licence");
    }
  }

  public Book getBook() {
    return book;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }

  /** A book. */
  public static class Book implements Serializable {

    private static final long serialVersionUID = 1;

    private final String isbn;
    private final int stock;

    Book(String isbn, int stock) {
      this.isbn = isbn;
      this.stock = stock;
    }

    public String getIsbn() {
      return isbn;
    }

    public int getStock() {
      return stock;
    }
  }
}
