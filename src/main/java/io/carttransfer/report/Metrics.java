package io.carttransfer.report;

import io.carttransfer.ledger.Histogram;
import io.carttransfer.ledger.LedgerHealth;
import io.carttransfer.ledger.Outcomes;
import io.carttransfer.store.MemoryUse;
import java.util.Locale;
import java.util.Map;

/**
 * What a node measures, in the text format of Prometheus (version 0.0.4). Labels are only words of
 * the code: no reference, SKU or token.
 */
final class Metrics {

  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Report report;
  private final StringBuilder text = new StringBuilder(4096);

  Metrics(Report report) {
    this.report = report;
  }

  String text() {
    head("cart_transfer_steps_total", "counter", "Steps of transfers, by outcome of the log.");
    for (Map.Entry<String, Outcomes.Count> count : report.meters().outcomes().counts().entrySet()) {
      text.append("cart_transfer_steps_total{outcome=\"").append(count.getKey()).append("\"} ");
      text.append(count.getValue().times()).append('\n');
    }
    histogram("cart_transfer_lookup_seconds", "Look-ups of a bag.", report.meters().lookups());
    histogram("cart_transfer_store_seconds", "Calls of the store.", report.meters().storeCalls());
    histogram("cart_transfer_fill_seconds", "Fills of a cart.", report.meters().fills());
    LedgerHealth ledger = report.ledger().health();
    gauge("cart_transfer_up", "Whether the plug-in is in service.", report.service().isRunning());
    gauge("cart_transfer_store_up", "Whether the store answers.", report.meters().outage() == null);
    gauge("cart_transfer_ledger_up", "Whether the ledger answers.", ledger.isUp());
    head("cart_transfer_ledger_skipped_total", "counter", "Steps that are not in the ledger.");
    text.append("cart_transfer_ledger_skipped_total ").append(ledger.skipped()).append('\n');
    MemoryUse use = report.storeUse();
    if (use != null) {
      head("cart_transfer_store_used_ratio", "gauge", "How full the memory store is, 0 to 1.");
      text.append("cart_transfer_store_used_ratio ").append(number(use.share())).append('\n');
      head("cart_transfer_waiting_transfers", "gauge", "Transfers in the memory store.");
      text.append("cart_transfer_waiting_transfers ").append(use.waiting()).append('\n');
    }
    return text.toString();
  }

  private void head(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void gauge(String name, String help, boolean value) {
    head(name, "gauge", help);
    text.append(name).append(value ? " 1\n" : " 0\n");
  }

  private void histogram(String name, String help, Histogram histogram) {
    head(name, "histogram", help);
    double[] bounds = Histogram.bounds();
    long[] counts = histogram.counts();
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      text.append(name).append("_bucket{le=\"");
      text.append(i < bounds.length ? number(bounds[i]) : "+Inf").append("\"} ").append(sum);
      text.append('\n');
    }
    text.append(name).append("_sum ").append(number(histogram.seconds())).append('\n');
    text.append(name).append("_count ").append(sum).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%s", value);
  }
}
