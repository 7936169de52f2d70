package io.carttransfer.endpoint;

import io.carttransfer.common.Reason;
import io.carttransfer.poq.Violation;
import io.carttransfer.text.Shown;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of the requested lines the shop has. Immutable. */
public final class Found {

  private final List<CartLine> lines;
  private final List<Notice> notices;
  private final List<Violation> refusals;
  private final Set<String> refusedSkus;

  private Found(Collector collector) {
    lines = Collections.unmodifiableList(collector.lines);
    notices = Collections.unmodifiableList(collector.notices);
    refusals = Collections.unmodifiableList(collector.refusals);
    refusedSkus = Collections.unmodifiableSet(collector.refusedSkus);
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
  public List<Violation> refusals() {
    return refusals;
  }

  /** The platform's SKUs of the lines that are refused, each once and in order. */
  Set<String> refusedSkus() {
    return refusedSkus;
  }

  /** Collects what is found: notices and refusals in the order of the asked lines. */
  static final class Collector {

    private final List<CartLine> asked;
    private final List<CartLine> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Violation> refusals = new ArrayList<>();
    private final Set<String> refusedSkus = new LinkedHashSet<>();

    Collector(List<CartLine> asked) {
      this.asked = asked;
    }

    void line(CartLine line) {
      lines.add(line);
    }

    void notice(Notice notice) {
      notices.add(notice);
    }

    /**
     * @param index of the asked line, from 0
     * @param detail a sentence without untrusted input
     */
    void refusal(int index, Reason reason, String detail) {
      CartLine line = asked.get(index);
      boolean ofQuantity = reason == Reason.BAD_QUANTITY;
      refusedSkus.add(line.poqSku());
      refusals.add(
          Violation.of(
              "/items/" + index + (ofQuantity ? "/quantity" : "/sku"),
              reason,
              detail
                  + " It was sent as "
                  + (ofQuantity ? line.quantity() + " of " : "")
                  + Shown.quoted(line.poqSku())
                  + "."));
    }

    Found found() {
      if (notices.size() == asked.size()) {
        refusals.add(Violation.of("/items", Reason.NO_ITEMS, "None of the items is available."));
      }
      return new Found(this);
    }
  }
}
