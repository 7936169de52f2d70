package io.carttransfer.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a page reports to the app. */
final class OrderPageChecks {

  private static final Pattern CALL =
      Pattern.compile("PoqWebCheckout\\s*\\.\\s*send\\(\\s*[\"']([a-z]{1,40})[\"']");
  private static final Pattern DATA = Pattern.compile("data-poq-send\\s*=\\s*[\"']?([a-z]{1,40})");
  private static final String PLATFORM = "The platform's documentation of its web checkout library";

  private OrderPageChecks() {}

  static List<Check> all() {
    return Arrays.asList(
        Check.must(
            "order-page/opens",
            "The page of --order-page opens in the app's web view.",
            "You asked for it with --order-page.",
            "If it is the confirmation page, it redirects when there is no order, and cannot be"
                + " checked from here: give the checkout page instead, and look at the confirmation in a"
                + " browser after an order. Otherwise correct the address.",
            "orders.md",
            OrderPageChecks::opens),
        Check.must(
            "order-page/bridge",
            "The page loads the library PoqWebCheckout or its loader.",
            PLATFORM + ": pages talk to the app through it.",
            "Put the loader into the head of the page: with Cart Transfer `<poq:bridge/>`, or its"
                + " script `/cart-transfer/bridge.js` where there is no JSP.",
            "orders.md",
            OrderPageChecks::bridge),
        Check.must(
            "order-page/events",
            "The page sends the event `order` or `paymentcompleted`.",
            PLATFORM
                + ": the checkout reports the total, and the confirmation reports the payment.",
            "Send it: with Cart Transfer `<poq:order .../>` on the checkout,"
                + " `<poq:paymentCompleted .../>` on the confirmation.",
            "orders.md",
            OrderPageChecks::events),
        Check.must(
            "order-page/total",
            "The total that the page sends is a number.",
            PLATFORM + ": total is required; amounts are JSON numbers.",
            "Give the total as a number, without a currency sign and without grouping.",
            "orders.md",
            OrderPageChecks::total));
  }

  private static Finding opens(Run run) {
    Visit visit = run.app().orderPage();
    Exchange first = visit.steps().get(0);
    if (!first.isAnswered()) {
      return Finding.bad(first.failure().explanation()).advise(first.failure().advice()).at(first);
    }
    if (Visit.isRedirect(first)) {
      return Finding.warn("it redirects to " + first.answer().header("Location")).at(first);
    }
    return first.answer().status() == 200
        ? Finding.pass("\"" + visit.page().title() + "\"")
        : StatusAdvice.forPage(first);
  }

  /** The opened page; a page to which it redirects proves nothing. */
  private static Visit visit(Run run) {
    Visit visit = run.app().orderPage();
    String asked = visit.steps().get(0).request().address().getPath();
    String reached = visit.last().request().address().getPath();
    if (!asked.equals(reached)) {
      throw new NotApplicable("it redirects to " + reached + ", which is another page");
    }
    return visit;
  }

  private static Finding bridge(Run run) {
    Visit visit = visit(run);
    return run.app().codeOfOrderPage().contains("PoqWebCheckout")
        ? Finding.pass("it is there")
        : Finding.bad("neither the page nor its own scripts name PoqWebCheckout").at(visit.last());
  }

  private static Finding events(Run run) {
    Visit visit = visit(run);
    String code = run.app().codeOfOrderPage();
    TreeSet<String> events = new TreeSet<>();
    collect(events, CALL.matcher(code));
    collect(events, DATA.matcher(visit.page().html()));
    boolean right = events.contains("order") || events.contains("paymentcompleted");
    return right
        ? Finding.pass(String.join(", ", events))
        : Finding.bad(events.isEmpty() ? "no event" : "only " + String.join(", ", events))
            .at(visit.last());
  }

  private static void collect(TreeSet<String> to, Matcher from) {
    while (from.find()) {
      to.add(from.group(1));
    }
  }

  private static Finding total(Run run) {
    Visit visit = visit(run);
    String html = visit.page().html();
    List<String> faults = new ArrayList<>();
    int seen = 0;
    Matcher matcher = DATA.matcher(html);
    while (matcher.find()) {
      int open = html.lastIndexOf('<', matcher.start());
      boolean order = matcher.group(1).equals("order");
      if (open >= 0 && (order || matcher.group(1).equals("paymentcompleted"))) {
        seen++;
        String fault = faultOf(Tag.at(html, open).content(), order);
        if (fault != null) {
          faults.add(matcher.group(1) + ": " + fault);
        }
      }
    }
    return seen == 0
        ? Finding.notApplicable("the page contains no event as data")
        : Finding.ofFaults(faults, "a number").at(visit.last());
  }

  private static @Nullable String faultOf(String data, boolean order) {
    try {
      Json json = Json.parse(data.getBytes(StandardCharsets.UTF_8));
      Json total = (order ? json : json.get("order")).get("total");
      return total.is(Json.Kind.NUMBER)
          ? null
          : total.isMissing() ? "no total" : "total is \"" + total.text() + "\"";
    } catch (IOException e) {
      return "its data is not JSON: " + e.getMessage();
    }
  }
}
