package io.carttransfer.settings;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.util.function.Consumer;

/** Checks combinations of settings. */
final class Relations {

  private final Settings settings;
  private final Sources sources;

  Relations(Settings settings, Sources sources) {
    this.settings = settings;
    this.sources = sources;
  }

  void check(Mistakes mistakes) {
    exactlyOne(mistakes, Setting.CART, Setting.CART_CLASS);
    if (settings.skuTable().isPresent() && settings.skuQuery().isPresent()) {
      both(mistakes, Setting.SKU_TABLE, Setting.SKU_QUERY);
    }
    needs(mistakes, settings.skuQuery().isPresent(), "cart-transfer.sku.query", Setting.DATASOURCE);
    needs(
        mistakes,
        settings.store() == StoreKind.JDBC,
        "cart-transfer.store = jdbc",
        Setting.DATASOURCE);
    needs(
        mistakes,
        settings.store() == StoreKind.REDIS,
        "cart-transfer.store = redis",
        Setting.REDIS);
    needs(
        mistakes,
        settings.store() == StoreKind.SEALED,
        "cart-transfer.store = sealed",
        Setting.KEYS);
    needs(
        mistakes,
        settings.ledger() == LedgerKind.JDBC,
        "cart-transfer.ledger = jdbc",
        Setting.DATASOURCE);
    ownQuery(mistakes);
  }

  private void ownQuery(Mistakes mistakes) {
    String[] parts = settings.checkoutUrl().split("[?#]", 3);
    boolean hasQuery = parts.length > 1 && settings.checkoutUrl().contains("?");
    if (hasQuery && ("&" + parts[1]).contains("&" + settings.cookieName() + "=")) {
      mistakes.add(
          Mistake.of(
              "The query of cart-transfer.checkout-url has a parameter "
                  + settings.cookieName()
                  + " of its own, which is where the token goes.",
              "Remove it, or choose another cart-transfer.cookie.name."));
    }
  }

  private void exactlyOne(Mistakes mistakes, Setting first, Setting second) {
    boolean hasFirst = sources.find(first).isPresent();
    boolean hasSecond = sources.find(second).isPresent();
    if (hasFirst && hasSecond) {
      both(mistakes, first, second);
    } else if (!hasFirst && !hasSecond) {
      mistakes.add(
          Mistake.of(
              "Neither " + first.parameter() + " nor " + second.parameter() + " is set.",
              "Say how the shop's cart is filled: see docs/binding.md."));
    }
  }

  private static void both(Mistakes mistakes, Setting first, Setting second) {
    mistakes.add(
        Mistake.of(
            "Both " + first.parameter() + " and " + second.parameter() + " are set.",
            "Remove one of them: only one can be used."));
  }

  private void needs(Mistakes mistakes, boolean used, String user, Setting needed) {
    if (used && !sources.find(needed).isPresent()) {
      mistakes.add(
          Mistake.of(
              "The setting "
                  + user
                  + " needs the setting "
                  + needed.parameter()
                  + ", which is missing.",
              "Add it: " + needed.meaning()));
    }
  }

  void warn(Consumer<String> warnings) {
    if (settings.authorization().isEmpty()
        && sources.find(Setting.AUTHORIZATION).isPresent()
        && !SettingsReader.isLoopback(settings.checkoutHost())) {
      warnings.accept(
          "The endpoint is open to everybody (cart-transfer.authorization is none). Anyone can"
              + " store carts in it; set the header value that the platform sends.");
    }
    if (settings.store() == StoreKind.MEMORY) {
      for (Setting other : new Setting[] {Setting.REDIS, Setting.KEYS}) {
        if (sources.find(other).isPresent()) {
          warnings.accept(
              other.parameter() + " is set but not used: cart-transfer.store is memory.");
        }
      }
    }
  }
}
