package io.carttransfer.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the endpoint answers to a correct bag. */
final class AnswerChecks {

  private static final List<String> MEMBERS =
      Arrays.asList("url", "method", "body", "cookies", "headers");
  private static final List<String> COOKIE_MEMBERS =
      Arrays.asList("name", "value", "domain", "expireDate", "isHttpOnly", "isSecure", "path");
  private static final List<String> HEADER_MEMBERS = Arrays.asList("name", "value");

  private static final Pattern NOT_ENCODED =
      Pattern.compile("[^A-Za-z0-9*._~!'()+&=%-]|%(?![0-9A-Fa-f]{2})");

  private AnswerChecks() {}

  static List<Check> all() {
    return Arrays.asList(
        Check.must(
            "answer/status",
            "A correct bag is answered with 200.",
            "Contract: your back-end returns an HTTP response with an HTTP request description.",
            "Look at the shop's log for that time.",
            "endpoint.md",
            AnswerChecks::status),
        Check.should(
            "answer/time",
            "The answer arrives within three seconds.",
            "The shopper waits for it after the tap on checkout, and the platform gives up at"
                + " some point.",
            "Look at what the shop does for each SKU: queries without an index, calls to other"
                + " systems.",
            "lookup",
            AnswerChecks::time),
        Check.should(
            "answer/media-type",
            "The answer is declared as application/json.",
            "Contract: the body is assumed to be JSON; with another type, a firewall or proxy"
                + " may change it.",
            "Set the header Content-Type: application/json.",
            "endpoint.md",
            AnswerChecks::mediaType),
        Check.must(
            "answer/json",
            "The answer is one JSON object in UTF-8.",
            "Contract: the response body is assumed to be of JSON format. RFC 8259, sections 4 and"
                + " 8.1.",
            "Write the answer with a JSON library, in UTF-8, without a byte-order mark, and"
                + " nothing else with it: no page template, no debug output.",
            "endpoint.md",
            AnswerChecks::json),
        Check.should(
            "answer/members",
            "The answer has only the members in the contract, with exactly these names.",
            "The app ignores all others, including misspelt ones.",
            "Correct or remove the members named in the finding.",
            "endpoint.md",
            AnswerChecks::members),
        Check.must(
            "answer/url",
            "`url` is present and is an absolute address with http or https and a host.",
            "Contract: url is required.",
            "Send the whole address of the page that shows the cart, with special characters"
                + " percent-encoded (setting `checkout-url`).",
            "settings.md",
            AnswerChecks::url),
        Check.should(
            "answer/url-https",
            "`url` is https.",
            "Web views on iOS and Android do not open plain http.",
            "Send the https address that shoppers see, even if the server is behind a proxy and"
                + " does not know this address (setting `checkout-url`).",
            "settings.md",
            AnswerChecks::urlHttps),
        Check.must(
            "answer/method",
            "`method` is GET or POST, or absent.",
            "Contract: method is one of GET, POST, and GET when not present.",
            "Send \"GET\" or \"POST\", in upper case.",
            "endpoint.md",
            AnswerChecks::method),
        Check.must(
            "answer/body",
            "`body` is a string of form fields: name=value, joined by &.",
            "Contract: the apps always send application/x-www-form-urlencoded.",
            "Encode the fields as a form, with names and values percent-encoded; JSON or XML"
                + " cannot be sent.",
            "endpoint.md",
            AnswerChecks::body),
        Check.must(
            "answer/body-method",
            "`body` is sent only with the method POST.",
            "RFC 9110, section 9.3.1: content in a GET request has no defined meaning. Contract:"
                + " GET when not present.",
            "Add \"method\": \"POST\", or put the values into the query of `url`.",
            "endpoint.md",
            AnswerChecks::bodyMethod));
  }

  private static Finding status(Run run) {
    Exchange valid = run.platform().valid();
    int status = valid.answer().status();
    if (status == 200) {
      return Finding.pass("200").at(valid);
    }
    return StatusAdvice.forEndpoint(valid);
  }

  private static Finding time(Run run) {
    run.platform().description();
    Exchange valid = run.platform().valid();
    String observation = valid.millis() + " ms";
    boolean slow = valid.millis() > run.pace().answerMillis();
    return (slow ? Finding.bad(observation) : Finding.pass(observation)).at(valid);
  }

  private static Finding mediaType(Run run) {
    run.platform().description();
    Exchange valid = run.platform().valid();
    String type = valid.answer().mediaType();
    boolean right = type.equals("application/json");
    return right ? Finding.pass(type) : Finding.bad("it is \"" + type + "\"").at(valid);
  }

  private static Finding json(Run run) {
    Exchange valid = run.platform().valid();
    if (valid.answer().status() != 200) {
      throw new NotApplicable("the endpoint did not accept the bag");
    }
    if (valid.answer().isCut()) {
      return Finding.bad("it goes on after two megabytes").at(valid);
    }
    try {
      Json json = Json.parse(valid.answer().body());
      return json.is(Json.Kind.OBJECT)
          ? Finding.pass("an object")
          : Finding.bad("it is JSON, but not an object").at(valid);
    } catch (IOException e) {
      return Finding.bad("it is not JSON: " + e.getMessage()).at(valid);
    }
  }

  private static Finding members(Run run) {
    Json json = run.platform().description();
    TreeSet<String> unknown = new TreeSet<>();
    collect(unknown, "", json, MEMBERS);
    for (Json cookie : json.get("cookies").elements()) {
      collect(unknown, "cookies[].", cookie, COOKIE_MEMBERS);
    }
    for (Json header : json.get("headers").elements()) {
      collect(unknown, "headers[].", header, HEADER_MEMBERS);
    }
    return unknown.isEmpty()
        ? Finding.pass("known members only")
        : Finding.bad("not in the contract: " + String.join(", ", unknown))
            .at(run.platform().valid());
  }

  private static void collect(TreeSet<String> to, String prefix, Json object, List<String> known) {
    for (String name : object.names()) {
      if (!known.contains(name)) {
        to.add(prefix + name);
      }
    }
  }

  private static Finding url(Run run) {
    Json url = run.platform().description().get("url");
    if (!url.is(Json.Kind.STRING)) {
      return Finding.bad(url.isMissing() ? "it is missing" : "it is not a string")
          .at(run.platform().valid());
    }
    boolean usable = AppRequest.address(run.platform().description()) != null;
    return usable
        ? Finding.pass(url.text())
        : Finding.bad("it is \"" + url.text() + "\"").at(run.platform().valid());
  }

  private static Finding urlHttps(Run run) {
    AppRequest request = run.app().request();
    if (Cookie.isLoopback(request.address().getHost())) {
      return Finding.notApplicable("the page is on this machine");
    }
    return request.address().getScheme().equalsIgnoreCase("https")
        ? Finding.pass("https")
        : Finding.bad("it is " + request.address()).at(run.platform().valid());
  }

  private static Finding method(Run run) {
    Json method = run.platform().description().get("method");
    boolean known =
        method.is(Json.Kind.STRING)
            && (method.text().equals("GET") || method.text().equals("POST"));
    return method.isMissing()
        ? Finding.pass("none, so GET")
        : known
            ? Finding.pass(method.text())
            : Finding.bad("it is \"" + method.text() + "\"").at(run.platform().valid());
  }

  private static Finding body(Run run) {
    Json body = run.platform().description().get("body");
    if (body.isMissing()) {
      return Finding.notApplicable("there is no body");
    }
    List<String> faults = new ArrayList<>();
    if (!body.is(Json.Kind.STRING)) {
      faults.add("it is not a string");
    } else if (!isForm(body.text())) {
      faults.add("it is not name=value&name=value");
    } else if (NOT_ENCODED.matcher(body.text()).find()) {
      faults.add("it has characters that are not percent-encoded");
    }
    return Finding.ofFaults(faults, "form fields").at(run.platform().valid());
  }

  private static boolean isForm(String body) {
    for (String field : body.split("&")) {
      if (field.indexOf('=') < 1) {
        return body.isEmpty();
      }
    }
    return true;
  }

  private static Finding bodyMethod(Run run) {
    Json json = run.platform().description();
    if (json.get("body").isMissing() || json.get("body").text().isEmpty()) {
      return Finding.notApplicable("there is no body");
    }
    return json.get("method").text().equals("POST")
        ? Finding.pass("POST")
        : Finding.bad("it is a GET, so the app sends no body").at(run.platform().valid());
  }
}
