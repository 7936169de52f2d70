package io.carttransfer.jsp;

import jakarta.servlet.jsp.tagext.TagSupport;

/**
 * {@code <poq:notInApp>…</poq:notInApp>}: prints its body everywhere except in the app, also if the
 * plug-in is switched off or not in service.
 */
public final class NotInAppTag extends TagSupport {

  private static final long serialVersionUID = 1;

  @Override
  public int doStartTag() {
    return TagPage.bridgeInApp(pageContext).isPresent() ? SKIP_BODY : EVAL_BODY_INCLUDE;
  }
}
