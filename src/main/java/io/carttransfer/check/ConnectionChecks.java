package io.carttransfer.check;

import java.util.Arrays;
import java.util.List;

/** Whether the platform reaches the endpoint. */
final class ConnectionChecks {

  static final String REACH = "connect/reach";

  private ConnectionChecks() {}

  static List<Check> all() {
    return Arrays.asList(
        Check.must(
            REACH,
            "The endpoint answers.",
            "Contract: the app makes an HTTP request to your back-end.",
            "Correct the address of the endpoint, or start the server.",
            "troubleshooting.md",
            ConnectionChecks::reach),
        Check.should(
            "connect/https",
            "The endpoint has an https address.",
            "Otherwise the bag and the Authorization value can be read in transit.",
            "Give the platform an https address, and refuse plain http with an error.",
            "troubleshooting.md",
            ConnectionChecks::https),
        Check.should(
            "connect/authorization",
            "The endpoint requires an Authorization value.",
            "Otherwise anyone can send bags and look up SKUs.",
            "Configure a secret (setting `authorization`), and give it to this checker in the"
                + " environment variable CART_TRANSFER_CHECK_AUTHORIZATION.",
            "settings.md",
            ConnectionChecks::authorization));
  }

  private static Finding reach(Run run) {
    Exchange valid = run.platform().valid();
    if (valid.isAnswered()) {
      return Finding.pass("it answered in " + valid.millis() + " ms").at(valid);
    }
    return Finding.bad(valid.failure().explanation()).advise(valid.failure().advice()).at(valid);
  }

  private static Finding https(Run run) {
    run.platform().valid().answer();
    if (Cookie.isLoopback(run.arguments().endpoint().getHost())) {
      return Finding.notApplicable("the endpoint is on this machine");
    }
    boolean https = run.platform().valid().request().isHttps();
    return https ? Finding.pass("https") : Finding.bad("it is http");
  }

  private static Finding authorization(Run run) {
    run.platform().description();
    if (run.platform().isAuthorized()) {
      return Finding.pass("a value was sent; refuse/no-authorization shows whether it is required");
    }
    return Cookie.isLoopback(run.arguments().endpoint().getHost())
        ? Finding.notApplicable("the endpoint is on this machine")
        : Finding.bad("it accepted a bag without one");
  }
}
