package io.carttransfer.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays the platform: sends good and bad bags, each once. For one thread. */
final class Platform {

  private final PlatformRequests requests;
  private final Http http;
  private final Pace pace;
  private final Map<Bad, List<Exchange>> bad = new EnumMap<>(Bad.class);
  private final List<Exchange> retries = new ArrayList<>();
  private @Nullable Exchange valid;
  private @Nullable Exchange last;

  Platform(PlatformRequests requests, Http http, Pace pace) {
    this.requests = requests;
    this.http = http;
    this.pace = pace;
  }

  /** Whether there is an Authorization value to send. */
  boolean isAuthorized() {
    return requests.isAuthorized();
  }

  /** The answer to a correct bag. */
  Exchange valid() {
    if (valid == null) {
      valid = http.send(requests.bag(requests.newReference()));
    }
    return valid;
  }

  /** What the endpoint describes; there must be a description. */
  Json description() {
    return description(valid());
  }

  private static Json description(Exchange exchange) {
    if (exchange.answer().status() != 200) {
      throw new NotApplicable("the endpoint did not accept the bag");
    }
    try {
      Json json = Json.parse(exchange.answer().body());
      if (json.is(Json.Kind.OBJECT)) {
        return json;
      }
    } catch (IOException e) {
      throw new NotApplicable("the answer is not JSON");
    }
    throw new NotApplicable("the answer is not a JSON object");
  }

  /** The answers to one bag that was sent twice. */
  List<Exchange> retries() {
    description();
    if (retries.isEmpty()) {
      String reference = requests.newReference();
      retries.add(http.send(requests.bag(reference)));
      retries.add(http.send(requests.bag(reference)));
    }
    return new ArrayList<>(retries);
  }

  /** The description in the first of two answers for the same reference. */
  Json firstOfTwo() {
    return description(retries().get(0));
  }

  /** The answers to bad requests of one kind. */
  List<Exchange> answersTo(Bad kind) {
    description();
    List<Exchange> known = bad.get(kind);
    if (known == null) {
      known = new ArrayList<>();
      for (Request request : kind.requests(requests)) {
        known.add(http.send(request));
      }
      bad.put(kind, known);
    }
    return known;
  }

  /** The answers to all bad requests that were sent. */
  List<Exchange> answersToAllBad() {
    List<Exchange> all = new ArrayList<>();
    for (Bad kind : Bad.values()) {
      if (kind.isApplicable(isAuthorized())) {
        all.addAll(answersTo(kind));
      }
    }
    return all;
  }

  /** The answer to a bag that is sent a byte at a time. */
  Exchange slow() {
    description();
    return http.sendSlowly(
        requests.bag(requests.newReference()), pace.pauseMillis(), pace.slowMillis());
  }

  /** The answer to a good bag after all the bad ones. */
  Exchange last() {
    answersToAllBad();
    if (last == null) {
      last = http.send(requests.bag(requests.newReference()));
    }
    return last;
  }
}
