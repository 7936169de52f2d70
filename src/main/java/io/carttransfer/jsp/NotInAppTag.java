package io.carttransfer.jsp;

import jakarta.servlet.jsp.tagext.TagSupport;

/**
 * {@code <poq:notInApp>…</poq:notInApp>}: its body is printed everywhere but in the app, also when
 * the plug-in is off or not in service.
 */
public final class NotInAppTag extends TagSupport {

  private static final long serialVersionUID = 1;

  @Override
  public int doStartTag() {
    return TagPage.bridgeInApp(pageContext).isPresent() ? SKIP_BODY : EVAL_BODY_INCLUDE;
  }
}
