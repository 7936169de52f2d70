package io.carttransfer.jsp;

import io.carttransfer.page.PageEvent;
import io.carttransfer.session.ShopperTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.tagext.BodyTagSupport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/**
 * {@code <poq:closeWebView>Back to the app</poq:closeWebView>}: a button that takes the shopper
 * back to the app. Without a body it has a label in the shopper's language; with {@code now="true"}
 * there is no button, and the web view closes as soon as the page is loaded.
 */
public final class CloseWebViewTag extends BodyTagSupport {

  private static final long serialVersionUID = 1;
  private static final String EVENT = "closewebview";

  private @Nullable String styleClass;
  private boolean now;

  /** The class attribute of the button, or null. */
  public void setStyleClass(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Whether to go back without a button. */
  public void setNow(boolean now) {
    this.now = now;
  }

  @Override
  public int doStartTag() {
    bodyContent = null;
    boolean button = !now && TagPage.bridgeInApp(pageContext).isPresent();
    return button ? EVAL_BODY_BUFFERED : SKIP_BODY;
  }

  @Override
  public int doEndTag() throws JspException {
    try {
      pageContext.getOut().write(markup());
    } catch (IOException e) {
      throw new JspException("the page could not be written", e);
    }
    return EVAL_PAGE;
  }

  private String markup() {
    if (!TagPage.bridgeInApp(pageContext).isPresent()) {
      return "";
    }
    try {
      return now ? PageEvent.of(EVENT).markup() : button();
    } catch (RuntimeException e) {
      TagPage.logFailure(pageContext, e);
      return "";
    }
  }

  private String button() {
    StringBuilder button = new StringBuilder("<button type=\"button\" data-poq-send=\"");
    button.append(EVENT).append('"');
    if (styleClass != null && !styleClass.isEmpty()) {
      button.append(" class=\"").append(Encode.forHtmlAttribute(styleClass)).append('"');
    }
    return button.append('>').append(label()).append("</button>").toString();
  }

  private String label() {
    String body = bodyContent == null ? "" : bodyContent.getString().trim();
    if (!body.isEmpty()) {
      return body;
    }
    HttpServletRequest request = TagPage.request(pageContext);
    return Encode.forHtml(ShopperTexts.of(request).get("page.app.button"));
  }
}
