package io.carttransfer.harness.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, about to be sent by one of its buttons. */
public final class Form {

  private final Page page;
  private final Element button;
  private final FormElement element;

  public Form(Page page, Element button) {
    this.page = page;
    this.button = button;
    this.element = (FormElement) button.closest("form");
    if (element == null) {
      throw new AssertionError("button outside a form: " + button);
    }
  }

  public boolean isPost() {
    return element.attr("method").equalsIgnoreCase("post");
  }

  /** Where it goes; a form without an action goes to its page's own address. */
  public String action() {
    String action =
        button.hasAttr("formaction") ? button.attr("formaction") : element.attr("action");
    return action.isEmpty() ? page.address().toString() : action;
  }

  /** The fields as they stand, with the button's own and the ones that were filled in. */
  public Map<String, String> fields(Map<String, String> filledIn) {
    Map<String, String> fields = new LinkedHashMap<>();
    element.formData().forEach(field -> fields.put(field.key(), field.value()));
    if (!button.attr("name").isEmpty()) {
      fields.put(button.attr("name"), button.val());
    }
    fields.putAll(filledIn);
    return fields;
  }

  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
