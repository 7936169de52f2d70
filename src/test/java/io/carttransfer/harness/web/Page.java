package io.carttransfer.harness.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An answer as a web view shows it.
 *
 * @param address where it came from, after redirects
 * @param status its status code
 * @param headers its headers
 * @param text its body, decoded
 */
public record Page(URI address, int status, HttpHeaders headers, String text) {

  /** The first header of this name, in any case. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The parsed page; its relative links resolve against its address. */
  public Document document() {
    return Jsoup.parse(text, address.toString());
  }

  /** What a person reads on the page, without markup. */
  public String words() {
    return document().text();
  }

  /**
   * The button with this label.
   *
   * @throws AssertionError with the page's text, when there is none
   */
  public Element button(String label) {
    for (Element element : document().select("button, input[type=submit]")) {
      String text = element.tagName().equals("button") ? element.text() : element.val();
      if (text.equals(label)) {
        return element;
      }
    }
    throw new AssertionError("no button \"" + label + "\" on " + address + ":\n" + text);
  }
}
