package io.carttransfer.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a run found, without secrets. Immutable. */
final class Report {

  private final Arguments arguments;
  private final List<Result> results;
  private final List<Exchange> exchanges;
  private final Secrets secrets;
  private final long millis;

  Report(
      Arguments arguments,
      List<Result> results,
      List<Exchange> exchanges,
      @Nullable String authorization,
      long millis) {
    this.arguments = arguments;
    this.results = new ArrayList<>(results);
    this.exchanges = exchanges;
    this.secrets = Secrets.in(authorization, exchanges);
    this.millis = millis;
  }

  Arguments arguments() {
    return arguments;
  }

  List<Result> results() {
    return new ArrayList<>(results);
  }

  /** Those that ended so. */
  List<Result> results(Finding.Result wanted) {
    List<Result> some = new ArrayList<>();
    for (Result result : results) {
      if (result.is(wanted)) {
        some.add(result);
      }
    }
    return some;
  }

  List<Exchange> exchanges() {
    return new ArrayList<>(exchanges);
  }

  long millis() {
    return millis;
  }

  /** Untrusted text on one short line, without secrets. */
  String inShort(String text) {
    return Shown.inShort(secrets.mask(text));
  }

  /** The same, up to a length. */
  String inShort(String text, int most) {
    return Shown.inShort(secrets.mask(text), most);
  }

  /** Untrusted text with its lines, without secrets. */
  String lines(String text) {
    return Shown.lines(secrets.mask(text));
  }

  /** What was sent, in one line. */
  String sent(Exchange exchange) {
    Request request = exchange.request();
    String body = new String(request.body(), java.nio.charset.StandardCharsets.UTF_8);
    return inShort(request.method() + " " + request.address() + " " + body);
  }
}
