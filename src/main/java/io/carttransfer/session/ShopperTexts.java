package io.carttransfer.session;

import io.carttransfer.common.RequestHeader;
import io.carttransfer.text.Languages;
import io.carttransfer.text.Texts;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Texts in the language that a request prefers, of those found at startup. */
public final class ShopperTexts {

  private ShopperTexts() {}

  /** From the web application's languages; before it is in service, from the plug-in's own. */
  public static Texts of(HttpServletRequest request) {
    ServletContext application = application(request);
    Object languages =
        application == null ? null : application.getAttribute(Languages.class.getName());
    return of(request, languages instanceof Languages ? (Languages) languages : Languages.own());
  }

  /** At the end of an asynchronous request some containers return none. */
  private static @Nullable ServletContext application(HttpServletRequest request) {
    ServletContext application = request.getServletContext();
    if (application != null) {
      return application;
    }
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getServletContext();
  }

  /** From these languages. */
  public static Texts of(HttpServletRequest request, Languages languages) {
    return languages.of(
        RequestHeader.list(request, "Accept-Language", Languages.LONGEST_HEADER + 1));
  }
}
