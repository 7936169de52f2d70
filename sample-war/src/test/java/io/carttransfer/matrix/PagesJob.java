package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What is promised for a shop that is bound by its own pages, with its cart in the session, in a
 * cookie, or in a map by the session's id.
 */
final class PagesJob {

  private final URI page;
  private final App app;
  private final WebView view = WebView.open();
  private final String keep;

  /**
   * @param shop its context path, with a slash at the end
   * @param page below it: the page that shows the cart, with a form that posts one more article
   * @param keep where it keeps the cart: session, cookie or id
   */
  PagesJob(URI shop, String page, String keep) {
    this.page = shop.resolve(page);
    this.app = new App(shop);
    this.keep = keep;
    view.cookies().put(WebCookie.of("keep", keep, shop.getHost()));
  }

  /** Does it all, once. */
  void run() {
    App.Answer first = app.checkOut("mug", 2, "towel", 1);
    assertShows("{mug=2, towel=1}", open(first));
    assertShows("{mug=2, towel=1}", open(first));
    assertShows("{mug=3, towel=1}", add("mug"));
    assertShows("{mug=3, towel=1}", open(first));

    App.Answer second = app.checkOut("lamp", 4);
    assertShows("{lamp=4}", open(second));
    assertShows("{lamp=4, mug=1}", add("mug"));

    Page failed = open(app.checkOut("towel", 1, "stuck", 1));
    assertEquals(503, failed.status(), failed.text());
    // The map has no way back.
    String left = keep.equals("id") ? "{}" : "{lamp=4, mug=1}";
    assertShows(left, view.press(failed, "Continue without the app's bag"));
    assertEquals(422, app.post(App.newReference(), "nosuch", 1).status());
    landTwiceAtOnce(app.checkOut("towel", 5));
  }

  private void landTwiceAtOnce(App.Answer answer) {
    answer.setCookies(view);
    CompletableFuture<Page> one = CompletableFuture.supplyAsync(() -> view.get(address(answer)));
    CompletableFuture<Page> two = CompletableFuture.supplyAsync(() -> view.get(address(answer)));
    assertShows("{towel=5}", one.join());
    assertShows("{towel=5}", two.join());
  }

  private Page open(App.Answer answer) {
    answer.setCookies(view);
    return view.get(address(answer));
  }

  /** The server's settings name the checkout of its other web application. */
  private URI address(App.Answer answer) {
    return URI.create(page + "?size=L&" + answer.url().getQuery());
  }

  private Page add(String id) {
    return view.press(view.get(page), "Add", Map.of("id", id));
  }

  private static void assertShows(String basket, Page page) {
    assertEquals(200, page.status(), page.text());
    assertTrue(page.words().contains("basket=" + basket), page.text());
  }
}
