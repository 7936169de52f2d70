package io.carttransfer.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a report for a program. */
final class JsonReport {

  private JsonReport() {}

  static String of(Report report) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("endpoint").value(report.arguments().endpoint().toString());
      json.name("milliseconds").value(report.millis());
      json.name("counts").beginObject();
      for (Finding.Result result : Finding.Result.values()) {
        json.name(result.toString()).value(report.results(result).size());
      }
      json.endObject();
      json.name("checks").beginArray();
      for (Result result : report.results()) {
        write(json, report, result);
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, Report report, Result result) throws IOException {
    json.beginObject();
    json.name("id").value(result.check().id());
    json.name("result").value(result.result().toString());
    json.name("found").value(report.inShort(result.observation()));
    boolean right = result.is(Finding.Result.PASS) || result.is(Finding.Result.NOT_APPLICABLE);
    if (!right) {
      json.name("rule").value(result.check().rule());
      json.name("source").value(result.check().source());
      if (result.exchange() != null) {
        json.name("request").value(report.sent(result.exchange()));
        json.name("answer").value(report.inShort(result.exchange().inShort()));
      }
      json.name("advice").value(result.advice());
      json.name("more").value(result.more());
    }
    json.endObject();
  }
}
