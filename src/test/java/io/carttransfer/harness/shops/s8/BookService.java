package io.carttransfer.harness.shops.s8;

import io.carttransfer.harness.shops.Weather;
import java.util.Optional;

public class BookService {

  public Optional<CartItem.Book> findByIsbn(String isbn) {
    Weather.catalogue();
    return isbn.matches("101|102|103|666") && !Weather.isGone(isbn)
        ? Optional.of(new CartItem.Book(isbn, Weather.stock(isbn)))
        : Optional.<CartItem.Book>empty();
  }
}
