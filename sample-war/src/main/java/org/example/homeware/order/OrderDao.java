package org.example.homeware.order;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.example.homeware.ShopDatabase;
import org.example.homeware.cart.CartItem;

/** Writes orders. */
public final class OrderDao {

  private final DataSource dataSource;

  /** Writes to the shop's own pool. */
  public OrderDao() {
    this(ShopDatabase.dataSource());
  }

  OrderDao(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the items from the stock and writes the order, both or neither.
   *
   * @throws OutOfStockException when there is too little of an item
   */
  public Order place(List<CartItem> items, Delivery delivery, Address address)
      throws SQLException, OutOfStockException {
    BigDecimal subtotal = new BigDecimal("0.00");
    for (CartItem item : items) {
      subtotal = subtotal.add(item.getTotal());
    }
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean placed = false;
      try {
        takeFromStock(connection, items);
        Order order =
            new Order(
                nextNumber(connection),
                items,
                delivery,
                subtotal,
                delivery.priceFor(subtotal),
                address);
        insert(connection, order);
        insertLines(connection, order);
        connection.commit();
        placed = true;
        return order;
      } finally {
        if (!placed) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  private static void takeFromStock(Connection connection, List<CartItem> items)
      throws SQLException, OutOfStockException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE product SET stock = stock - ? WHERE id = ? AND stock >= ?")) {
      for (CartItem item : items) {
        update.setInt(1, item.getQuantity());
        update.setInt(2, item.getProduct().getId());
        update.setInt(3, item.getQuantity());
        if (update.executeUpdate() == 0) {
          throw new OutOfStockException(item.getProduct());
        }
      }
    }
  }

  private static String nextNumber(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT NEXT VALUE FOR order_number");
        ResultSet row = select.executeQuery()) {
      row.next();
      return "FO-" + row.getLong(1);
    }
  }

  private static void insert(Connection connection, Order order) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO customer_order (number, placed_at, delivery, subtotal, delivery_price,"
                + " name, email, street, town, postcode)"
                + " VALUES (?, CURRENT_TIMESTAMP, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, order.getNumber());
      insert.setString(2, order.getDelivery().name());
      insert.setBigDecimal(3, order.getSubtotal());
      insert.setBigDecimal(4, order.getDeliveryPrice());
      insert.setString(5, order.getAddress().getName());
      insert.setString(6, order.getAddress().getEmail());
      insert.setString(7, order.getAddress().getStreet());
      insert.setString(8, order.getAddress().getTown());
      insert.setString(9, order.getAddress().getPostcode());
      insert.executeUpdate();
    }
  }

  private static void insertLines(Connection connection, Order order) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO order_line (order_number, product_id, quantity, price)"
                + " VALUES (?, ?, ?, ?)")) {
      for (CartItem item : order.getItems()) {
        insert.setString(1, order.getNumber());
        insert.setInt(2, item.getProduct().getId());
        insert.setInt(3, item.getQuantity());
        insert.setBigDecimal(4, item.getProduct().getPrice());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
