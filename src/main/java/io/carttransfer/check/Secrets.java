package io.carttransfer.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must not be printed: the Authorization value, and what opens a transfer or a session. */
final class Secrets {

  /** Shorter values are not secrets, and masking them would garble the rest. */
  private static final int SHORTEST = 8;

  private static final String MASK = "***";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.~-]{16,4096}");

  private final TreeSet<String> found = new TreeSet<>();

  private Secrets() {}

  /**
   * All secrets in requests and answers.
   *
   * @param authorization value of the Authorization header, or null
   */
  static Secrets in(@Nullable String authorization, List<Exchange> exchanges) {
    Secrets secrets = new Secrets();
    if (authorization != null && !authorization.isEmpty()) {
      secrets.found.add(authorization);
    }
    for (Exchange exchange : exchanges) {
      if (exchange.isAnswered()) {
        secrets.takeCookies(exchange.answer());
        if (exchange.answer().isSuccess() && !exchange.request().method().equals("GET")) {
          secrets.takeDescription(exchange.answer());
        }
      }
    }
    return secrets;
  }

  private void takeCookies(Answer answer) {
    for (String cookie : answer.headers("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      take(pair.substring(pair.indexOf('=') + 1).trim());
    }
  }

  private void takeDescription(Answer answer) {
    try {
      Json json = Json.parse(answer.body());
      String url = json.get("url").text().split("#", 2)[0];
      takeFields(url.substring(url.indexOf('?') + 1));
      takeFields(json.get("body").text());
      for (String list : new String[] {"cookies", "headers"}) {
        json.get(list).elements().forEach(each -> take(each.get("value").text()));
      }
    } catch (IOException e) {
      // A description that cannot be parsed may still open a transfer.
      Matcher token = TOKEN.matcher(answer.text());
      while (token.find()) {
        take(token.group());
      }
    }
  }

  private void takeFields(String fields) {
    for (String field : fields.split("&")) {
      take(field.substring(field.indexOf('=') + 1));
    }
  }

  private void take(String value) {
    boolean word = value.matches("[A-Za-z]*") && value.length() < 2 * SHORTEST;
    if (value.length() >= SHORTEST && !word && value.indexOf('/') < 0) {
      found.add(value);
    }
  }

  /** The text without them. */
  String mask(String text) {
    List<String> values = new ArrayList<>(found);
    // A value that contains another one is masked first.
    values.sort(Comparator.comparingInt(value -> -value.length()));
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
