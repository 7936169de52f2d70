package io.carttransfer.page;

import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/**
 * An event that a page sends to the app, as data in the page: browsers do not run it, so no Content
 * Security Policy blocks it; the bridge's script reads and sends it. Immutable.
 */
public final class PageEvent {

  private final String name;
  private final String data;
  private final @Nullable String once;

  private PageEvent(String name, String data, @Nullable String once) {
    this.name = name;
    this.data = data;
    this.once = once;
  }

  /** An event that is sent whenever the page is shown. */
  public static PageEvent of(String name, ScriptJson data) {
    return new PageEvent(name, data.toString(), null);
  }

  /** An event without data. */
  public static PageEvent of(String name) {
    return new PageEvent(name, "", null);
  }

  /**
   * The same, sent only once, however often a page contains it.
   *
   * @param reference the platform's name for the order, or null if unknown
   * @param number the shop's order number
   */
  public PageEvent oncePerOrder(@Nullable String reference, String number) {
    String known = reference == null ? "" : Encode.forUriComponent(reference);
    return new PageEvent(name, data, known + "/" + Encode.forUriComponent(number));
  }

  /** The event in a page's markup. */
  public String markup() {
    StringBuilder markup = new StringBuilder("<script type=\"application/json\"");
    markup.append(" data-poq-send=\"").append(Encode.forHtmlAttribute(name)).append('"');
    if (once != null) {
      markup.append(" data-poq-once=\"").append(Encode.forHtmlAttribute(once)).append('"');
    }
    return markup.append('>').append(data).append("</script>").toString();
  }
}
