package io.carttransfer.session;

import io.carttransfer.text.Texts;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The app's bag as the shop's pages see it: {@code ${cartTransfer}}, an attribute of the session,
 * absent when no bag has come. Immutable and serializable.
 */
public final class TransferredCart implements Serializable {

  /** The name of the session attribute. */
  public static final String ATTRIBUTE = "cartTransfer";

  private static final long serialVersionUID = 1;

  private final Bag bag;
  private final Locale locale;

  private TransferredCart(Bag bag, Locale locale) {
    this.bag = bag;
    this.locale = locale;
  }

  /**
   * @param bag a bag that is present
   * @param locale language of the notices
   */
  static TransferredCart of(Bag bag, Locale locale) {
    return new TransferredCart(bag, locale);
  }

  /** What the platform calls the order; never null. */
  public String getReference() {
    return bag.reference();
  }

  /** ISO 4217; empty when only the order is known. */
  public String getCurrency() {
    Transfer transfer = bag.transfer();
    return transfer == null ? "" : transfer.currency();
  }

  /** The lines that the app asked for and the shop took; never null. */
  public List<Line> getLines() {
    List<Line> lines = new ArrayList<>();
    Transfer transfer = bag.transfer();
    if (transfer != null) {
      transfer.lines().forEach(line -> lines.add(new Line(line)));
    }
    return Collections.unmodifiableList(lines);
  }

  /** The lines that were left out, each with a sentence for the shopper; never null. */
  public List<LeftOut> getNotices() {
    List<LeftOut> notices = new ArrayList<>();
    Transfer transfer = bag.transfer();
    if (transfer != null) {
      Texts texts = Texts.of(locale);
      transfer.notices().forEach(notice -> notices.add(new LeftOut(notice, texts)));
    }
    return Collections.unmodifiableList(notices);
  }

  /** Whether the bag waits for the shop to be ready, for instance for the login. */
  public boolean isPending() {
    return bag.isPending();
  }

  /** The number under which the bag was ordered, or null. */
  public String getOrdered() {
    return bag.orderNumber();
  }

  @Override
  public String toString() {
    return "bag " + getReference();
  }

  /** One line of the bag. */
  public static final class Line {

    private final CartLine line;

    Line(CartLine line) {
      this.line = line;
    }

    /** The shop's SKU. */
    public String getSku() {
      return line.sku();
    }

    /** The platform's SKU. */
    public String getPoqSku() {
      return line.poqSku();
    }

    /** Units, at least 1. */
    public int getQuantity() {
      return line.quantity();
    }
  }

  /** One line that was left out. */
  public static final class LeftOut {

    private final Notice notice;
    private final String text;

    LeftOut(Notice notice, Texts texts) {
      this.notice = notice;
      this.text = texts.get("notice." + notice.reason().code(), notice.line().poqSku(), quantity());
    }

    /** The platform's SKU: the shop may have none. */
    public String getSku() {
      return notice.line().poqSku();
    }

    /** Units that were asked for. */
    public int getQuantity() {
      return quantity();
    }

    /** {@code unknown-sku} or {@code unavailable}. */
    public String getCode() {
      return notice.reason().code();
    }

    /** A sentence for the shopper; escape it like any text. */
    public String getText() {
      return text;
    }

    private int quantity() {
      return notice.line().quantity();
    }
  }
}
