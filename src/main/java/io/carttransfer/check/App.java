package io.carttransfer.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays the app: opens what the endpoint describes, like a web view. For one thread. */
final class App {

  private static final double ALIKE = 0.9;
  private static final int MOST_SCRIPTS = 6;

  private final Arguments arguments;
  private final Platform platform;
  private final Http http;
  private final Browser browser;
  private @Nullable Visit opened;
  private @Nullable Visit bare;
  private @Nullable Visit orderPage;
  private @Nullable String scripts;

  App(Arguments arguments, Platform platform, Http http) {
    this.arguments = arguments;
    this.platform = platform;
    this.http = http;
    this.browser = new Browser(http);
  }

  AppRequest request() {
    return AppRequest.of(platform.description());
  }

  /** The complete request, in a fresh browser. */
  Visit opened() {
    if (opened == null) {
      opened = request().open(browser);
    }
    return opened;
  }

  /** The cookies set on the way that a browser rejects. */
  List<String> droppedCookies() {
    opened().page();
    return browser.jar().dropped();
  }

  /** The page that everybody sees at the same address, without the bag. */
  Visit bare() {
    if (bare == null) {
      bare = freshBrowser().get(request().bareAddress());
    }
    return bare;
  }

  Browser freshBrowser() {
    return new Browser(http);
  }

  /** The browser that opened it first. */
  Browser sameBrowser() {
    pageWithBag();
    return browser;
  }

  /** Whether the page is the one that everybody sees. */
  boolean isAnybodysPage() {
    Visit without = bare();
    return without.isAtAPage()
        && without.last().answer().status() == 200
        && opened().page().text().equals(without.page().text());
  }

  /** The page; it must differ from the one that everybody sees. */
  Page pageWithBag() {
    Page page = opened().page();
    if (isAnybodysPage()) {
      throw new NotApplicable("the bag did not reach the page");
    }
    return page;
  }

  /** Whether a page shows the bag, as far as one can tell. */
  boolean shows(Visit visit) {
    if (!visit.isAtAPage() || visit.last().answer().status() != 200) {
      return false;
    }
    Page page = visit.page();
    if (!arguments.expected().isEmpty()) {
      return missing(page).isEmpty();
    }
    double likeness = page.likeness(opened().page());
    boolean anybodySees = bare().isAtAPage() && bare().last().answer().status() == 200;
    return likeness >= ALIKE || anybodySees && likeness > page.likeness(bare().page());
  }

  /** Which of the expected texts are not on a page. */
  List<String> missing(Page page) {
    List<String> missing = new ArrayList<>();
    for (String text : arguments.expected()) {
      if (!page.text().contains(text.trim().replaceAll("\\s+", " "))) {
        missing.add(text);
      }
    }
    return missing;
  }

  /** The page that should report to the app, in the browser that has the bag. */
  Visit orderPage() {
    platform.description();
    URI address = arguments.orderPage();
    if (address == null) {
      throw new NotApplicable("give the page with --order-page");
    }
    if (orderPage == null) {
      orderPage = sameBrowser().get(address);
    }
    return orderPage;
  }

  /** The page and its own scripts as text; scripts of other hosts are not fetched. */
  String codeOfOrderPage() {
    if (scripts == null) {
      Page page = orderPage().page();
      URI base = orderPage().last().request().address();
      StringBuilder code = new StringBuilder(page.html());
      int fetched = 0;
      for (String source : page.scripts()) {
        URI script = script(base, source);
        if (script != null && fetched++ < MOST_SCRIPTS) {
          Visit visit = browser.get(script);
          code.append('\n').append(visit.last().isAnswered() ? visit.last().answer().text() : "");
        }
      }
      scripts = code.toString();
    }
    return scripts;
  }

  private static @Nullable URI script(URI base, String source) {
    try {
      URI script = base.resolve(source);
      boolean own = Request.isWebAddress(script) && script.getHost().equals(base.getHost());
      return own ? script : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
