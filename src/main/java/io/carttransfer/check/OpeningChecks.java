package io.carttransfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the app sees when it makes the described request. */
final class OpeningChecks {

  private OpeningChecks() {}

  static List<Check> all() {
    List<Check> checks = new ArrayList<>(ways());
    checks.addAll(pages());
    return checks;
  }

  private static List<Check> ways() {
    return Arrays.asList(
        Check.must(
            "open/reach",
            "`url` answers.",
            "Contract: the app opens a web view and makes the constructed request to your"
                + " back-end.",
            "Correct the host of `url` (setting `checkout-url`): it must be the address that"
                + " shoppers use.",
            "settings.md",
            OpeningChecks::reach),
        Check.must(
            "open/redirect-end",
            "Redirects end at an http or https address.",
            "RFC 9110, section 15.4: clients stop infinite redirections.",
            "Follow the addresses in the finding: often a login, a language selection or a check"
                + " for cookies"
                + " sends the browser in circles.",
            "troubleshooting.md",
            OpeningChecks::redirectEnd),
        Check.should(
            "open/redirects",
            "`url` is the page itself, not a redirect to it.",
            "Web views may lose cookies that are set on a redirect, and headers are sent with the"
                + " first request only.",
            "If the shop redirects because the cart is empty, the page does not read the"
                + " transfer in `url`: with Cart Transfer, map its filter,"
                + " io.carttransfer.CheckoutFilter, to the path of `checkout-url`. If the"
                + " redirect only leads to the canonical address, use that one as `url` (setting"
                + " `checkout-url`).",
            "containers.md#where-the-filter-goes",
            OpeningChecks::redirects),
        Check.must(
            "open/status",
            "The page is answered with 200.",
            "Contract: your back-end responds with the correct page of your website.",
            "Look at the shop's log for that time.",
            "troubleshooting.md",
            OpeningChecks::status),
        Check.must(
            "open/html",
            "The page is HTML.",
            "Contract: the page is displayed while the customer completes the checkout.",
            "Make `url` the address of a page, and set Content-Type: text/html on it.",
            "settings.md",
            OpeningChecks::html));
  }

  private static List<Check> pages() {
    return Arrays.asList(
        Check.must(
            "open/differs",
            "The page with the bag differs from the one that a visitor without the bag sees at that"
                + " address.",
            "Contract: the checkout page opens along with all the correct items from the cart.",
            "The bag did not reach the page. With Cart Transfer: map its filter,"
                + " io.carttransfer.CheckoutFilter, to the path of `checkout-url` (a warning at"
                + " startup names a path that is not mapped), and put it before any filter that"
                + " answers that path itself. Otherwise: make the page read the transfer from"
                + " `url`, `cookies` or `body`.",
            "containers.md#where-the-filter-goes",
            OpeningChecks::differs),
        Check.must(
            "open/expected",
            "Each text of --expect is on the page.",
            "Contract: the web view contains all the items your customer is purchasing.",
            "Look at the page in a browser. If it is the right one, correct the text; if"
                + " items are missing, look at the shop's log.",
            "cart-failed",
            OpeningChecks::expected),
        Check.should(
            "open/items",
            "The page names each item or its quantity.",
            "Contract: the web view contains all the items your customer is purchasing; without"
                + " --expect this can only be guessed.",
            "Look at the page in a browser, and run the checker again with --expect and a text"
                + " that only the right page contains, such as a product's name.",
            "cart-failed",
            OpeningChecks::items),
        Check.should(
            "open/login",
            "The page does not ask for a password.",
            "Many shoppers have no account, and a bag can be lost at the login.",
            "Make `url` a page that is open to guests, usually the cart page; or check that the"
                + " bag is still there after the login.",
            "not-ready",
            OpeningChecks::login),
        Check.should(
            "open/set-cookie",
            "Browsers accept every cookie that is set on the way to the page.",
            "RFC 6265, section 5.3. Without its session cookie the shop loses the bag at the"
                + " next click.",
            "Correct the domain and flags of the cookies named in the finding: in the container"
                + " (session cookie), in the framework, or in a proxy that rewrites them.",
            "troubleshooting.md",
            OpeningChecks::setCookie),
        Check.should(
            "open/private",
            "Shared caches may not store the page.",
            "RFC 9111, section 3: a page with one shopper's cart could be shown to another.",
            "Set Cache-Control: no-store or private on the page.",
            "troubleshooting.md",
            OpeningChecks::isPrivate));
  }

  private static Finding reach(Run run) {
    Exchange first = run.app().opened().steps().get(0);
    return first.isAnswered()
        ? Finding.pass("it answered in " + first.millis() + " ms")
        : Finding.bad(first.failure().explanation())
            .advise(
                first.failure().advice() + " It is the address of `url` (setting `checkout-url`).")
            .at(first);
  }

  private static Finding redirectEnd(Run run) {
    Visit visit = run.app().opened();
    visit.steps().get(0).answer();
    if (Visit.isRedirect(visit.last())) {
      String location = visit.last().answer().header("Location");
      boolean nowhere = Visit.target(visit.last()) == null;
      return Finding.bad(
              nowhere
                  ? "the redirect leads to \"" + location + "\""
                  : "still redirected after " + visit.redirects() + " times, to " + location)
          .at(visit.last());
    }
    return visit.last().isAnswered()
        ? Finding.pass(visit.redirects() + " redirects")
        : Finding.bad(visit.last().failure().explanation())
            .advise(visit.last().failure().advice())
            .at(visit.last());
  }

  private static Finding redirects(Run run) {
    Visit visit = run.app().opened();
    visit.steps().get(0).answer();
    List<String> ways = new ArrayList<>();
    for (Exchange step : visit.steps()) {
      if (Visit.isRedirect(step)) {
        boolean cookies = !step.answer().headers("Set-Cookie").isEmpty();
        String location = step.answer().header("Location");
        ways.add(step.answer().status() + " to " + location + (cookies ? " with cookies" : ""));
      }
    }
    return Finding.ofFaults(ways, "none").at(visit.steps().get(0));
  }

  private static Finding status(Run run) {
    Visit visit = run.app().opened();
    if (!visit.isAtAPage()) {
      return Finding.notApplicable("the redirects did not end at a page");
    }
    return visit.last().answer().status() == 200
        ? Finding.pass("200")
        : StatusAdvice.forPage(visit.last());
  }

  private static Finding html(Run run) {
    run.app().opened().page();
    Exchange last = run.app().opened().last();
    String type = last.answer().mediaType();
    boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
    return html ? Finding.pass(type) : Finding.bad("it is \"" + type + "\"").at(last);
  }

  private static Finding differs(Run run) {
    Page page = run.app().opened().page();
    return run.app().isAnybodysPage()
        ? Finding.bad(
                run.app().opened().steps().get(0).request().address().getPath()
                    + " shows the same with and without the bag, \""
                    + page.title()
                    + "\": "
                    + page.text())
            .at(run.app().opened().last())
        : Finding.pass("it differs");
  }

  private static Finding expected(Run run) {
    Page page = run.app().opened().page();
    if (run.arguments().expected().isEmpty()) {
      return Finding.notApplicable("no --expect was given");
    }
    List<String> missing = run.app().missing(page);
    return missing.isEmpty()
        ? Finding.pass("all of " + run.arguments().expected())
        : Finding.bad(
                "missing: " + missing + "; the page is \"" + page.title() + "\": " + page.text())
            .at(run.app().opened().last());
  }

  private static Finding items(Run run) {
    Page page = run.app().pageWithBag();
    if (!run.arguments().expected().isEmpty()) {
      return Finding.notApplicable("open/expected is certain");
    }
    boolean skus = true;
    boolean quantities = true;
    for (Map.Entry<String, Integer> line : run.arguments().bag().lines().entrySet()) {
      skus &= page.hasWord(line.getKey());
      quantities &= page.hasWord(String.valueOf(line.getValue()));
    }
    if (skus) {
      return Finding.pass("almost certain: it names each SKU");
    }
    return quantities
        ? Finding.pass("a guess: it shows each quantity, but no SKU; use --expect to be sure")
        : Finding.bad("neither SKU nor quantity is on \"" + page.title() + "\": " + page.text())
            .at(run.app().opened().last());
  }

  private static Finding login(Run run) {
    Page page = run.app().opened().page();
    return page.asksForPassword()
        ? Finding.bad("it asks for one: \"" + page.title() + "\"").at(run.app().opened().last())
        : Finding.pass("no password field");
  }

  private static Finding setCookie(Run run) {
    return Finding.ofFaults(run.app().droppedCookies(), "all are accepted")
        .at(run.app().opened().last());
  }

  private static Finding isPrivate(Run run) {
    run.app().pageWithBag();
    Exchange last = run.app().opened().last();
    String control =
        String.join(",", last.answer().headers("Cache-Control")).toLowerCase(Locale.ROOT);
    boolean closed =
        control.contains("no-store") || control.contains("private") || control.contains("no-cache");
    return closed
        ? Finding.pass(control)
        : Finding.bad(control.isEmpty() ? "no Cache-Control" : control).at(last);
  }
}
