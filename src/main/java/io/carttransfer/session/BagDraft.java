package io.carttransfer.session;

import io.carttransfer.common.Limits;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of a {@link Bag} while a new one is made from an old one. Used once. */
final class BagDraft {

  String id;
  String[] seen = {};
  String state = Bag.NONE;
  String hash;
  boolean agreed;
  String lastFilled;
  boolean ours;
  String reference;
  String currency;
  String[] skus;
  String[] poqSkus;
  int[] quantities;
  String[] reasons;
  String orderNumber;
  boolean orderUnsaved;
  boolean orderedElsewhere;
  String[] earlierOrders = {};
  String question;
  String nonce;

  BagDraft() {}

  BagDraft(Bag bag) {
    id = bag.id();
    seen = bag.seen == null ? new String[0] : bag.seen;
    state = bag.state;
    hash = bag.hash;
    agreed = bag.agreed;
    lastFilled = bag.lastFilled;
    ours = bag.ours;
    reference = bag.reference;
    currency = bag.currency;
    skus = bag.skus;
    poqSkus = bag.poqSkus;
    quantities = bag.quantities;
    reasons = bag.reasons;
    orderNumber = bag.orderNumber;
    orderUnsaved = bag.orderUnsaved;
    orderedElsewhere = bag.orderedElsewhere;
    earlierOrders = bag.earlierOrders == null ? new String[0] : bag.earlierOrders;
    question = bag.question;
    nonce = bag.nonce;
  }

  void see(Token token) {
    seen = withLast(seen, token.hash());
  }

  void rememberOrder() {
    if (orderNumber != null) {
      earlierOrders = withLast(earlierOrders, orderNumber);
    }
  }

  private static String[] withLast(String[] values, String last) {
    List<String> all = new ArrayList<>(Arrays.asList(values));
    all.remove(last);
    all.add(last);
    int surplus = Math.max(0, all.size() - Limits.SEEN_TOKENS);
    return all.subList(surplus, all.size()).toArray(new String[0]);
  }

  void take(Transfer transfer) {
    List<CartLine> all = new ArrayList<>(transfer.lines());
    transfer.notices().forEach(notice -> all.add(notice.line()));
    int size = all.size();
    reference = transfer.reference();
    currency = transfer.currency();
    skus = new String[size];
    poqSkus = new String[size];
    quantities = new int[size];
    reasons = new String[size];
    for (int i = 0; i < size; i++) {
      skus[i] = all.get(i).sku();
      poqSkus[i] = all.get(i).poqSku();
      quantities[i] = all.get(i).quantity();
      int notice = i - transfer.lines().size();
      reasons[i] = notice < 0 ? null : transfer.notices().get(notice).reason().name();
    }
  }

  void order(String number, boolean unsaved) {
    orderNumber = number;
    orderUnsaved = unsaved;
    orderedElsewhere = false;
    ours = false;
  }

  void forgetQuestion() {
    question = null;
    nonce = null;
  }

  void forgetBag() {
    state = Bag.NONE;
    hash = null;
    reference = null;
    currency = null;
    skus = null;
  }
}
