package io.carttransfer.report;

import com.google.gson.stream.JsonWriter;
import io.carttransfer.common.Mistake;
import io.carttransfer.ledger.Fault;
import io.carttransfer.ledger.LedgerHealth;
import io.carttransfer.ledger.LedgerUnavailable;
import io.carttransfer.ledger.Period;
import io.carttransfer.ledger.State;
import io.carttransfer.ledger.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the page, except the references, as JSON. */
final class OverviewJson {

  private final Report report;
  private final Period period;
  private final JsonWriter json;

  OverviewJson(Report report, Period period, JsonWriter json) {
    this.report = report;
    this.period = period;
    this.json = json;
  }

  void write() throws IOException {
    @Nullable Totals totals = null;
    @Nullable String failure = null;
    try {
      totals = report.ledger().totals(period);
    } catch (LedgerUnavailable e) {
      failure = e.getMessage();
    }
    json.beginObject();
    json.name("at").value(Words.time(report.now()));
    json.name("period").value(period.word());
    writeService();
    writeLedger(failure);
    writeConcerns(totals);
    if (totals != null) {
      writeWay(totals);
      writeBuckets(totals);
      writeRefusals(totals);
    }
    writeSettings();
    json.endObject();
  }

  private void writeService() throws IOException {
    json.name("service").beginObject();
    json.name("state").value(report.service().state());
    json.name("node").value(report.node());
    time("since", report.start());
    json.name("mistakes").beginArray();
    for (Mistake mistake : report.service().mistakes()) {
      json.beginObject();
      json.name("description").value(mistake.description());
      json.name("action").value(mistake.action());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void writeLedger(@Nullable String failure) throws IOException {
    LedgerHealth health = report.ledger().health();
    json.name("ledger").beginObject();
    json.name("shared").value(report.ledger().isShared());
    json.name("up").value(health.isUp() && failure == null);
    json.name("skipped").value(health.skipped());
    json.name("dropped").value(health.dropped());
    json.name("message").value(failure == null ? health.message() : failure);
    json.endObject();
  }

  private void writeConcerns(@Nullable Totals totals) throws IOException {
    List<Concern> concerns = new ArrayList<>();
    if (report.service().isRunning()) {
      concerns.addAll(
          new Concerns()
              .ofNode(report.meters(), report.ledger().health(), report.storeUse(), report.now()));
    }
    concerns.addAll(totals == null ? Collections.emptyList() : new Concerns().ofTotals(totals));
    json.name("problems").beginArray();
    for (Concern concern : concerns) {
      json.beginObject();
      json.name("code").value(concern.code());
      json.name("sentence").value(concern.sentence());
      json.name("help").value("troubleshooting.html#" + concern.anchor());
      time("since", concern.since());
      time("last", concern.last());
      json.name("times").value(concern.times());
      json.endObject();
    }
    json.endArray();
  }

  private void time(String name, long millis) throws IOException {
    json.name(name).value(millis == 0 ? null : Words.time(millis));
  }

  private void writeWay(Totals totals) throws IOException {
    long asked = totals.taken() + totals.of(State.REFUSED);
    json.name("from").value(Words.time(totals.from()));
    json.name("until").value(Words.time(totals.until()));
    json.name("way").beginArray();
    step("asked", asked, asked, -1);
    step("taken", totals.taken(), asked, -1);
    step("opened", totals.opened(), totals.taken(), totals.millisToOpen());
    step("filled", totals.filled(), totals.opened(), totals.millisToFill());
    step("ordered", totals.of(State.ORDERED), totals.filled(), totals.millisToOrder());
    json.endArray();
  }

  /** The rate relates to the previous step. */
  private void step(String name, long references, long before, long median) throws IOException {
    json.beginObject();
    json.name("step").value(name);
    json.name("references").value(references);
    json.name("rate");
    if (before == 0) {
      json.nullValue();
    } else {
      json.value(Math.round(1000.0 * references / before) / 1000.0);
    }
    json.name("medianSeconds");
    if (median < 0) {
      json.nullValue();
    } else {
      json.value(Math.round(median / 100.0) / 10.0);
    }
    json.endObject();
  }

  private void writeBuckets(Totals totals) throws IOException {
    json.name("columns").beginArray();
    for (Map.Entry<Long, Map<State, Long>> column :
        ChartColumns.of(totals, period.bucket().toMillis()).entrySet()) {
      json.beginObject();
      json.name("from").value(Words.time(column.getKey()));
      for (State state : ChartColumns.STATES) {
        json.name(state.word()).value(column.getValue().getOrDefault(state, 0L));
      }
      json.endObject();
    }
    json.endArray();
  }

  private void writeRefusals(Totals totals) throws IOException {
    json.name("refusals").beginArray();
    for (Fault fault : totals.faults()) {
      if (fault.outcome().startsWith("refused-")) {
        json.beginObject();
        json.name("outcome").value(fault.outcome());
        json.name("violations").value(fault.reason());
        json.name("reason")
            .value(
                fault.reason() == null
                    ? Story.reason(fault.outcome().substring("refused-".length()))
                    : Story.reasons(fault.reason()));
        json.name("references").value(fault.references());
        json.name("times").value(fault.times());
        json.name("last").value(Words.time(fault.lastAt()));
        json.endObject();
      }
    }
    json.endArray();
    json.name("skus").beginArray();
    for (Map.Entry<String, Long> sku : totals.skus().entrySet()) {
      json.beginObject();
      json.name("sku").value(sku.getKey());
      json.name("references").value(sku.getValue());
      json.endObject();
    }
    json.endArray();
  }

  private void writeSettings() throws IOException {
    json.name("settings").beginArray();
    for (Map.Entry<String, String> setting : report.service().settings().entrySet()) {
      json.beginObject();
      json.name("name").value(setting.getKey());
      json.name("value").value(setting.getValue());
      json.endObject();
    }
    json.endArray();
  }
}
