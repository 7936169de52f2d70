package io.carttransfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The headers that the endpoint tells the app to send. */
final class HeaderChecks {

  private HeaderChecks() {}

  static List<Check> all() {
    return Arrays.asList(
        Check.must(
            "answer/headers",
            "`headers` is an array; in each header name and value are strings.",
            "Contract: headers[].name, headers[].value.",
            "Complete the headers named in the finding.",
            "endpoint.md",
            HeaderChecks::shape),
        Check.must(
            "answer/header-characters",
            "Names and values contain only characters that are allowed in a header.",
            "RFC 9110, sections 5.1 and 5.5: a name is a token; a value contains no line break"
                + " or other control character.",
            "Correct the headers named in the finding; encode other characters.",
            "settings.md",
            HeaderChecks::characters),
        Check.should(
            "answer/header-content-type",
            "No header is Content-Type.",
            "Contract: a Content-Type in the response's headers is ignored.",
            "Remove it: the app always sends application/x-www-form-urlencoded.",
            "settings.md",
            HeaderChecks::contentType),
        Check.should(
            "answer/header-reserved",
            "No header is one that the browser sets itself.",
            "Web views ignore it or refuse the request.",
            "Remove it; a cookie belongs in `cookies`.",
            "settings.md",
            HeaderChecks::reserved));
  }

  private static List<Json> headers(Run run) {
    List<Json> headers = run.platform().description().get("headers").elements();
    if (headers.isEmpty()) {
      throw new NotApplicable("there are no headers");
    }
    return headers;
  }

  private static Finding shape(Run run) {
    Json headers = run.platform().description().get("headers");
    if (headers.isMissing()) {
      return Finding.notApplicable("there are no headers");
    }
    List<String> faults = new ArrayList<>();
    if (!headers.is(Json.Kind.ARRAY)) {
      faults.add("headers is not an array");
    }
    int index = 0;
    for (Json header : headers.elements()) {
      for (String name : Arrays.asList("name", "value")) {
        if (!header.get(name).is(Json.Kind.STRING)) {
          faults.add("headers[" + index + "]." + name + " is missing or not a string");
        }
      }
      index++;
    }
    return Finding.ofFaults(faults, index + " whole").at(run.platform().valid());
  }

  private static Finding characters(Run run) {
    List<String> faults = new ArrayList<>();
    for (Json header : headers(run)) {
      String name = header.get("name").text();
      if (!Request.isSendable(name, header.get("value").text())) {
        faults.add("\"" + name + "\" cannot be sent");
      }
    }
    return Finding.ofFaults(faults, "all are allowed").at(run.platform().valid());
  }

  private static Finding contentType(Run run) {
    List<String> faults = new ArrayList<>();
    for (Json header : headers(run)) {
      if (header.get("name").text().equalsIgnoreCase("Content-Type")) {
        faults.add("Content-Type: " + header.get("value").text());
      }
    }
    return Finding.ofFaults(faults, "none is").at(run.platform().valid());
  }

  private static Finding reserved(Run run) {
    List<String> faults = new ArrayList<>();
    for (Json header : headers(run)) {
      String name = header.get("name").text();
      if (AppRequest.isTheBrowsers(name) && !name.equalsIgnoreCase("Content-Type")) {
        faults.add(name);
      }
    }
    return Finding.ofFaults(faults, "none is").at(run.platform().valid());
  }
}
