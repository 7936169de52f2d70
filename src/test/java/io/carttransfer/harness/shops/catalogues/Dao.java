package io.carttransfer.harness.shops.catalogues;

import java.util.Optional;

/** Finds articles as data access objects of several years do. */
public class Dao {

  private final Db.Connection connection;

  public Dao() {
    this(Db.connect());
  }

  public Dao(Db.Connection connection) {
    this.connection = connection;
  }

  /** Null when there is none. */
  public String find(String sku) {
    if (connection.isClosed()) {
      throw new IllegalStateException("the connection is closed");
    }
    return new Catalogue().find(sku);
  }

  public Optional<String> findBySku(String sku) {
    return Optional.ofNullable(find(sku));
  }

  /** An empty one when there is none. */
  public Article get(String sku) {
    return new Article(find(sku) == null ? 0 : 1);
  }

  /** An article, or the lack of one. */
  public record Article(int id) {

    public int getId() {
      return id;
    }
  }
}
