package io.carttransfer.jsp;

import jakarta.servlet.jsp.tagext.TagSupport;

/** {@code <poq:inApp>…</poq:inApp>}: prints its body only in the app. */
public final class InAppTag extends TagSupport {

  private static final long serialVersionUID = 1;

  @Override
  public int doStartTag() {
    return TagPage.bridgeInApp(pageContext).isPresent() ? EVAL_BODY_INCLUDE : SKIP_BODY;
  }
}
