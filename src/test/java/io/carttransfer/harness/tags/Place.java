package io.carttransfer.harness.tags;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.jsp.BridgeTag;
import io.carttransfer.jsp.CloseWebViewTag;
import io.carttransfer.jsp.InAppMarkup;
import io.carttransfer.jsp.NoticesTag;
import io.carttransfer.jsp.OrderMarkup;
import io.carttransfer.jsp.OrderTag;
import io.carttransfer.jsp.PaymentCompletedTag;
import io.carttransfer.jsp.PaymentErrorTag;
import io.carttransfer.page.Bridge;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where the tags print a value that comes from outside. */
public enum Place {
  BRIDGE_NONCE(
      Place::attribute,
      value -> print(tag(new BridgeTag(), tag -> tag.setNonce(value))),
      page -> page.selectFirst("script").attr("nonce")),
  BRIDGE_URL(
      Place::attribute,
      value -> new Bridge(value, "t", Optional.empty()).loader(null),
      page -> page.selectFirst("script").attr("data-bridge-url")),
  BRIDGE_TOKEN(
      Place::attribute,
      value -> new Bridge("u", value, Optional.empty()).loader(null),
      page -> page.selectFirst("script").attr("data-token")),
  ORDER_NUMBER(
      Place::json,
      value -> print(orderTag(new OrderTag(), value, "GBP")),
      page -> data(page).get("orderId").getAsString()),
  ORDER_CURRENCY(
      Place::json,
      value -> print(orderTag(new OrderTag(), "1", value)),
      page -> data(page).get("currency").getAsString()),
  COMPLETED_NUMBER(
      Place::json,
      value -> print(orderTag(new PaymentCompletedTag(), value, "GBP")),
      page -> data(page).getAsJsonObject("order").get("orderId").getAsString()),
  COMPLETED_CURRENCY(
      Place::json,
      value -> print(orderTag(new PaymentCompletedTag(), "1", value)),
      page -> data(page).getAsJsonObject("order").get("currency").getAsString()),
  ERROR_MESSAGE(
      Place::json,
      value -> print(tag(new PaymentErrorTag(), tag -> tag.setMessage(value))),
      page -> data(page).get("errorMessage").getAsString()),
  CLOSE_CLASS(
      Place::attribute,
      value -> {
        CloseWebViewTag tag = new CloseWebViewTag();
        tag.setStyleClass(value);
        return inApp().page().tag(tag, "Back").toString();
      },
      page -> page.selectFirst("button").attr("class")),
  NOTICES_CLASS(
      Place::attribute,
      value -> print(tag(new NoticesTag(), tag -> tag.setStyleClass(value))),
      page -> page.selectFirst("div").attr("class")),
  NOTICES_SKU(
      Place::html,
      value ->
          new TagShopper()
              .bag(Bags.withNotices(value, "lamp"))
              .page()
              .tag(new NoticesTag())
              .toString(),
      page ->
          page.selectFirst("li")
              .wholeText()
              .replace("This shop does not sell item ", "")
              .replace("; it is not in your basket.", ""));

  private final IntFunction<String> encoding;
  private final Function<String, String> printing;
  private final Function<Element, String> reading;

  Place(
      IntFunction<String> encoding,
      Function<String, String> printing,
      Function<Element, String> reading) {
    this.encoding = encoding;
    this.printing = printing;
    this.reading = reading;
  }

  /** How a code point is to stand here. */
  public String encoded(int codePoint) {
    return encoding.apply(codePoint);
  }

  /** The markup of the tag with this value. */
  public String markup(String value) {
    return printing.apply(value);
  }

  /** The value as a browser sees it. */
  public String read(Document page) {
    return reading.apply(page.body().childrenSize() == 0 ? page.head() : page.body());
  }

  private static String html(int c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> attribute(c);
    };
  }

  private static String attribute(int c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '&' -> "&amp;";
      case '"' -> "&#34;";
      case '\'' -> "&#39;";
      default -> isNoText(c) ? " " : Character.toString(c);
    };
  }

  /** Controls but tab and line ends, and what Unicode says is no character. */
  private static boolean isNoText(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
    return control && c != 0x85 || c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
  }

  private static String json(int c) {
    boolean harmless = c >= ' ' && c < 0x7F && "\"&'<>\\".indexOf(c) < 0;
    if (harmless) {
      return Character.toString(c);
    }
    StringBuilder escaped = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      escaped.append("\\u").append(Integer.toHexString(0x10000 | unit).substring(1));
    }
    return escaped.toString();
  }

  private static JsonObject data(Element page) {
    return JsonParser.parseString(page.selectFirst("script").data()).getAsJsonObject();
  }

  private static TagShopper inApp() {
    return new TagShopper().bag(Bags.withNotices("cup", "lamp"));
  }

  private static String print(InAppMarkup tag) {
    return inApp().page().tag(tag).toString();
  }

  private static <T extends OrderMarkup> T orderTag(T tag, String number, String currency) {
    tag.setTotal(12.5);
    tag.setOrderId(number);
    tag.setCurrency(currency);
    return tag;
  }

  private static <T> T tag(T tag, java.util.function.Consumer<T> attributes) {
    attributes.accept(tag);
    return tag;
  }
}
