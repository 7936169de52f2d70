package io.carttransfer.endpoint;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which of the requested lines the shop has. Immutable. */
public final class Found {

  /** Why a line, or the cart as a whole, is not accepted. Immutable. */
  public static final class Refusal {

    /** Instead of an index: the cart as a whole. */
    public static final int WHOLE_CART = -1;

    private final int index;
    private final Reason reason;
    private final String detail;

    private Refusal(int index, Reason reason, String detail) {
      this.index = index;
      this.reason = reason;
      this.detail = detail;
    }

    /** Which of the asked lines, from 0; {@link #WHOLE_CART} for all of them. */
    public int index() {
      return index;
    }

    /** The kind; never null. */
    public Reason reason() {
      return reason;
    }

    /** A sentence without untrusted input; never null. */
    public String detail() {
      return detail;
    }

    @Override
    public String toString() {
      return index + " " + reason.code() + ": " + detail;
    }
  }

  private final List<CartLine> lines;
  private final List<Notice> notices;
  private final List<Refusal> refusals;

  private Found(List<CartLine> lines, List<Notice> notices, List<Refusal> refusals) {
    this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    this.notices = Collections.unmodifiableList(new ArrayList<>(notices));
    this.refusals = Collections.unmodifiableList(new ArrayList<>(refusals));
  }

  /** What the shop has: each of its SKUs once, in the order of their first occurrence. */
  public List<CartLine> lines() {
    return lines;
  }

  /** What is left out, one for each requested line, in order. */
  public List<Notice> notices() {
    return notices;
  }

  /** Why the cart is not accepted, in the order of the lines; empty if it is. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /** Collects what is found: notices and refusals in the order of the asked lines. */
  static final class Collector {

    private final int asked;
    private final List<CartLine> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Collector(int asked) {
      this.asked = asked;
    }

    void line(CartLine line) {
      lines.add(line);
    }

    void notice(Notice notice) {
      notices.add(notice);
    }

    void refusal(int index, Reason reason, String detail) {
      refusals.add(new Refusal(index, reason, detail));
    }

    Found found() {
      if (notices.size() == asked) {
        refusal(Refusal.WHOLE_CART, Reason.NO_ITEMS, "None of the items is available.");
      }
      return new Found(lines, notices, refusals);
    }
  }
}
