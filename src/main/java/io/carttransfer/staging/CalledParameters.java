package io.carttransfer.staging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call to one of the shop's pages: those of the call, and those that the page
 * adds when it forwards or includes with a query, which come first (Servlet 6.0, 9.1.1). For one
 * thread.
 */
final class CalledParameters {

  private final String path;
  private final @Nullable String query;
  private final @Nullable String shoppers;
  private final Map<String, String[]> ofTheCall;

  /**
   * @param path of the page, below the context
   * @param query of the call; null when there is none
   * @param shoppers the query of the shopper's own address; null when there is none
   * @param fields of the call's body
   */
  CalledParameters(String path, @Nullable String query, @Nullable String shoppers, Form fields) {
    this.path = path;
    this.query = query;
    this.shoppers = shoppers;
    Form all = new Form().query(query);
    fields
        .parameters()
        .forEach((name, values) -> all.fields(Collections.singletonMap(name, values)));
    this.ofTheCall = Collections.unmodifiableMap(all.parameters());
  }

  /**
   * As the page sees them now.
   *
   * @param below the container's request, whose paths and query follow each forward
   * @param included the query of an include; null outside of one
   */
  Map<String, String[]> seenAt(HttpServletRequest below, @Nullable Object included) {
    Form added = new Form().query(included == null ? null : included.toString());
    boolean elsewhere = isElsewhere(below);
    String forwarded = below.getQueryString();
    if (elsewhere || !isOfTheCall(forwarded)) {
      added.query(forwarded);
    }
    if (added.isEmpty()) {
      return ofTheCall;
    }
    Map<String, String[]> all = added.parameters();
    // A page that forwards to itself may do so with the very query of the shopper's address.
    if (elsewhere || forwarded == null || !forwarded.equals(shoppers)) {
      takeShoppersFrom(all);
    }
    ofTheCall.forEach(all::putIfAbsent);
    return all;
  }

  private boolean isElsewhere(HttpServletRequest below) {
    return !path.equals(below.getServletPath() + Objects.toString(below.getPathInfo(), ""));
  }

  /**
   * Whether the container has this query from the call, not from a page that forwards to itself.
   */
  private boolean isOfTheCall(@Nullable String forwarded) {
    return forwarded == null
        || forwarded.equals(query)
        || query != null && forwarded.startsWith(query + '&')
        || query == null && forwarded.equals(shoppers);
  }

  /**
   * Some containers append the query of the shopper's own address, except for names that the call
   * has, too.
   */
  private void takeShoppersFrom(Map<String, String[]> all) {
    Map<String, String[]> ofTheShopper = new Form().query(shoppers).parameters();
    ofTheShopper.keySet().removeAll(new Form().query(query).parameters().keySet());
    if (all.keySet().containsAll(ofTheShopper.keySet())) {
      ofTheShopper.forEach((name, values) -> takeLast(all, name, values));
    }
  }

  private static void takeLast(Map<String, String[]> all, String name, String[] last) {
    List<String> values = Arrays.asList(all.get(name));
    int rest = values.size() - last.length;
    if (rest >= 0 && values.subList(rest, values.size()).equals(Arrays.asList(last))) {
      all.put(name, values.subList(0, rest).toArray(new String[0]));
      if (rest == 0) {
        all.remove(name);
      }
    }
  }
}
