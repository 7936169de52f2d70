package io.carttransfer.harness.tags;

import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.BodyContent;
import jakarta.servlet.jsp.tagext.BodyTag;
import jakarta.servlet.jsp.tagext.BodyTagSupport;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import jakarta.servlet.jsp.tagext.TagSupport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A page in which tags are run as the code that a container makes of a JSP runs them. */
public final class ShownPage {

  private final StringWriter text = new StringWriter();
  private final Writer out = new TagWriter(text);
  private final PageContext context = mock(PageContext.class, withSettings().stubOnly());

  public ShownPage(HttpServletRequest request, ServletContext application) {
    doReturn(request).when(context).getRequest();
    doReturn(application).when(context).getServletContext();
    doReturn(out).when(context).getOut();
  }

  /** Markup of the page's author. */
  public ShownPage html(String markup) {
    text.write(markup);
    return this;
  }

  public ShownPage tag(SimpleTagSupport tag) {
    try {
      tag.setJspContext(context);
      tag.doTag();
      return this;
    } catch (JspException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public ShownPage tag(TagSupport tag, String body) {
    try {
      tag.setPageContext(context);
      switch (tag.doStartTag()) {
        case TagSupport.EVAL_BODY_INCLUDE -> out.write(body);
        case BodyTag.EVAL_BODY_BUFFERED -> buffer((BodyTagSupport) tag, body);
        default -> {}
      }
      tag.doEndTag();
      return this;
    } catch (JspException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An element without a body is not buffered, whatever the tag asks for. */
  private void buffer(BodyTagSupport tag, String body) {
    if (!body.isEmpty()) {
      BodyContent content = mock(BodyContent.class, withSettings().stubOnly());
      doReturn(body).when(content).getString();
      tag.setBodyContent(content);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
