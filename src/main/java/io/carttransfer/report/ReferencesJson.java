package io.carttransfer.report;

import com.google.gson.stream.JsonWriter;
import io.carttransfer.ledger.History;
import io.carttransfer.ledger.LedgerUnavailable;
import io.carttransfer.ledger.Listing;
import io.carttransfer.ledger.Selection;
import io.carttransfer.ledger.State;
import io.carttransfer.ledger.Step;
import java.io.IOException;
import java.util.Map;

/** Writes references as JSON. */
final class ReferencesJson {

  private final Report report;
  private final JsonWriter json;

  ReferencesJson(Report report, JsonWriter json) {
    this.report = report;
    this.json = json;
  }

  void writeList(Selection selection) throws IOException, LedgerUnavailable {
    Listing listing = report.ledger().list(selection);
    json.beginObject();
    json.name("references").beginArray();
    for (History history : listing.histories()) {
      json.beginObject();
      writeHead(history);
      json.endObject();
    }
    json.endArray();
    json.name("next");
    if (listing.hasMore()) {
      json.value(listing.nextAt() + "-" + listing.nextReference());
    } else {
      json.nullValue();
    }
    json.endObject();
  }

  /** All of one reference. */
  void writeOne(History history) throws IOException {
    json.beginObject();
    writeHead(history);
    json.name("steps").beginArray();
    long before = 0;
    for (Step step : history.steps()) {
      json.beginObject();
      json.name("outcome").value(step.outcome());
      json.name("sentence").value(Story.sentence(step));
      json.name("at").value(Words.time(step.firstAt()));
      json.name("later").value(before == 0 ? null : Words.later(step.firstAt() - before));
      json.name("last").value(step.times() == 1 ? null : Words.time(step.lastAt()));
      json.name("times").value(step.times());
      json.name("node").value(step.node());
      json.name("details").beginObject();
      for (Map.Entry<String, String> detail : step.details().entrySet()) {
        json.name(detail.getKey()).value(detail.getValue());
      }
      json.endObject();
      json.endObject();
      before = step.firstAt();
    }
    json.endArray();
    json.endObject();
  }

  private void writeHead(History history) throws IOException {
    json.name("reference").value(history.reference());
    json.name("test").value(history.isTest());
    json.name("state").value(State.of(history.stage()).word());
    json.name("trouble").value(history.isTrouble());
    json.name("verdict")
        .value(new Story(history, report.now(), report.lifetime().toMillis()).verdict());
    json.name("order").value(history.order());
    json.name("first").value(Words.time(history.steps().get(0).firstAt()));
    json.name("last").value(Words.time(history.newest().firstAt()));
  }
}
