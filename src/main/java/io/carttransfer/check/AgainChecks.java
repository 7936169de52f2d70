package io.carttransfer.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What happens if something goes wrong on the way, which the contract does not mention. */
final class AgainChecks {

  private AgainChecks() {}

  static List<Check> all() {
    return Arrays.asList(
        Check.should(
            "again/reload",
            "The page still shows the bag when the shopper reloads it.",
            "Shoppers reload, go back, and return from the bank.",
            "Keep the cart in the session, and make sure that the browser keeps the session"
                + " cookie (open/set-cookie).",
            "troubleshooting.md",
            AgainChecks::reload),
        Check.should(
            "again/same-browser",
            "The same request shows the bag again in the same browser.",
            "The app repeats the request after it has been in the background.",
            "Allow the address to be opened more than once.",
            "ask",
            run -> again(run, () -> run.app().request().open(run.app().sameBrowser()))),
        Check.should(
            "again/other-browser",
            "The same request shows the bag in another browser.",
            "Apps discard their web view's cookies.",
            "Do not tie the transfer to the first session that opens it.",
            "gone",
            run -> again(run, () -> run.app().request().open(run.app().freshBrowser()))),
        Check.should(
            "again/lost-cookies",
            "The page shows the bag even if the cookies are lost.",
            "Web views on iOS may open the page before the cookies are in place.",
            "Send the token in the query of `url` or in `body` as well (setting `carrier`). If"
                + " it is already there, the page does not read it: with Cart Transfer, map the"
                + " filter to the path of `checkout-url`.",
            "containers.md#where-the-filter-goes",
            AgainChecks::lostCookies),
        Check.should(
            "again/lost-query",
            "The page shows the bag even if the query of `url` is lost.",
            "Redirects to a canonical address, and links in the page, drop it.",
            "Send the token in a cookie as well (setting `carrier`).",
            "settings.md",
            AgainChecks::lostQuery),
        Check.should(
            "again/retry",
            "The same bag with the same reference is accepted twice.",
            "The platform tries again if an answer was lost.",
            "Do not refuse a reference before its order is recorded.",
            "already-ordered",
            AgainChecks::retry),
        Check.should(
            "again/retry-first",
            "The first of two answers for a reference still works.",
            "Nobody knows which of them reached the app.",
            "Do not let a second transfer end the first one.",
            "gone",
            AgainChecks::retryFirst));
  }

  private static Finding again(Run run, Supplier<Visit> opening) {
    run.app().pageWithBag();
    Visit visit = opening.get();
    return run.app().shows(visit)
        ? Finding.pass("it shows the bag").at(visit.last())
        : Finding.bad("it does not show the bag: " + shown(visit)).at(visit.last());
  }

  private static String shown(Visit visit) {
    Exchange last = visit.last();
    if (!last.isAnswered()) {
      return last.inShort();
    }
    Page page = Page.of(last.answer());
    return last.answer().status() + ", \"" + page.title() + "\": " + page.text();
  }

  private static Finding reload(Run run) {
    run.app().opened().page();
    return again(
        run, () -> run.app().sameBrowser().get(run.app().opened().last().request().address()));
  }

  private static Finding lostCookies(Run run) {
    AppRequest request = run.app().request();
    return request.hasCookies()
        ? again(run, () -> request.openWithoutCookies(run.app().freshBrowser()))
        : Finding.notApplicable("there are no cookies");
  }

  private static Finding lostQuery(Run run) {
    AppRequest request = run.app().request();
    return request.hasQuery()
        ? again(run, () -> request.openWithoutQuery(run.app().freshBrowser()))
        : Finding.notApplicable("url has no query");
  }

  private static Finding retry(Run run) {
    Exchange second = run.platform().retries().get(1);
    boolean taken = second.isAnswered() && second.answer().status() == 200;
    return taken
        ? Finding.pass("accepted twice")
        : Finding.bad("the second time: " + second.inShort()).at(second);
  }

  private static Finding retryFirst(Run run) {
    run.app().opened().page();
    Json first = run.platform().firstOfTwo();
    return again(run, () -> AppRequest.of(first).open(run.app().freshBrowser()));
  }
}
