package org.example.homeware.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.example.homeware.ShopDatabase;

/** Reads the catalogue. */
public final class ProductDao {

  private static final String SELECT =
      "SELECT id, article_number, name, summary, description, details, price, picture, stock"
          + " FROM product";

  private final DataSource dataSource;

  /** Reads from the shop's own pool. */
  public ProductDao() {
    this(ShopDatabase.dataSource());
  }

  ProductDao(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Everything that the shop sells, in the order of the shelves. */
  public List<Product> findAll() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY id");
        ResultSet rows = select.executeQuery()) {
      List<Product> products = new ArrayList<>();
      while (rows.next()) {
        products.add(product(rows));
      }
      return products;
    }
  }

  /** The product with this key, or null. */
  public Product find(int id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
      select.setInt(1, id);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? product(rows) : null;
      }
    }
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(
        row.getInt("id"),
        row.getString("article_number"),
        row.getString("name"),
        row.getString("summary"),
        row.getString("description"),
        row.getString("details"),
        row.getBigDecimal("price"),
        row.getString("picture"),
        row.getInt("stock"));
  }
}
