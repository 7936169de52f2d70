package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;

/**
 * A tag without a body that prints only in the app and never breaks its page: failures are logged.
 */
public abstract class InAppMarkup extends SimpleTagSupport {

  InAppMarkup() {}

  /** What the tag does in the app and outside. */
  void takeNote(HttpServletRequest request) {}

  /** What to print in the app, or an empty text. */
  abstract String markup(HttpServletRequest request, Bridge bridge);

  @Override
  public final void doTag() throws IOException {
    PageContext page = (PageContext) getJspContext();
    try {
      takeNote(TagPage.request(page));
    } catch (RuntimeException e) {
      TagPage.logFailure(page, e);
    }
    String markup;
    try {
      HttpServletRequest request = TagPage.request(page);
      markup = TagPage.bridgeInApp(page).map(bridge -> markup(request, bridge)).orElse("");
    } catch (RuntimeException e) {
      TagPage.logFailure(page, e);
      return;
    }
    page.getOut().write(markup);
  }
}
