package io.carttransfer.harness.tags;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Bridge;
import io.carttransfer.session.Bag;
import io.carttransfer.session.OrderReference;
import io.carttransfer.session.Orders;
import io.carttransfer.session.SessionBag;
import io.carttransfer.session.ShopperTexts;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A shopper's request to a shop with the plug-in, as a container would hand it to a page. */
public final class TagShopper {

  public static final String BRIDGE_URL = "https://assets.example/web-checkout";

  private final ServletContext application = mock(ServletContext.class, withSettings().stubOnly());
  private final HttpServletRequest request =
      mock(HttpServletRequest.class, withSettings().stubOnly());
  private final HttpSession session = mock(HttpSession.class, withSettings().stubOnly());
  private final Map<String, Object> applicationAttributes = new HashMap<>();
  private final Map<String, Object> requestAttributes = new HashMap<>();
  private final Map<String, Object> sessionAttributes = new HashMap<>();
  private final List<String> cookieHeaders = new ArrayList<>();
  private final List<String> languages = new ArrayList<>(List.of("en"));

  public TagShopper() {
    keepAttributes();
    when(request.getServletContext()).thenReturn(application);
    when(request.getSession(false)).thenReturn(session);
    when(session.getId()).thenReturn("1");
    when(session.getServletContext()).thenReturn(application);
    when(request.getHeaders("Accept-Language"))
        .thenAnswer(call -> Collections.enumeration(languages));
    when(request.getHeaders("Cookie")).thenAnswer(call -> Collections.enumeration(cookieHeaders));
    with(new Bridge(BRIDGE_URL, "cart_transfer", Optional.of(Pattern.compile("ShopApp/\\d"))));
  }

  private void keepAttributes() {
    when(application.getAttribute(anyString()))
        .thenAnswer(call -> applicationAttributes.get(call.<String>getArgument(0)));
    doAnswer(call -> applicationAttributes.put(call.getArgument(0), call.getArgument(1)))
        .when(application)
        .setAttribute(anyString(), any());
    when(request.getAttribute(anyString()))
        .thenAnswer(call -> requestAttributes.get(call.<String>getArgument(0)));
    doAnswer(call -> requestAttributes.put(call.getArgument(0), call.getArgument(1)))
        .when(request)
        .setAttribute(anyString(), any());
    when(session.getAttribute(anyString()))
        .thenAnswer(call -> sessionAttributes.get(call.<String>getArgument(0)));
    doAnswer(call -> sessionAttributes.put(call.getArgument(0), call.getArgument(1)))
        .when(session)
        .setAttribute(anyString(), any());
  }

  /** What the wiring puts into the application. */
  public TagShopper with(Object part) {
    applicationAttributes.put(part.getClass().getName(), part);
    return this;
  }

  public TagShopper with(TransferStore store) {
    return with(new Orders(store, new Journal()));
  }

  public TagShopper withoutPlugIn() {
    applicationAttributes.clear();
    return this;
  }

  public TagShopper withoutSession() {
    when(request.getSession(false)).thenReturn(null);
    return this;
  }

  public TagShopper cookies(String header) {
    cookieHeaders.add(header);
    return this;
  }

  public TagShopper userAgent(String value) {
    when(request.getHeader("User-Agent")).thenReturn(value);
    return this;
  }

  public TagShopper speaks(String... wanted) {
    languages.clear();
    languages.addAll(List.of(wanted));
    return this;
  }

  /** A bag of the app fills the shopper's cart. */
  public TagShopper bag(Transfer transfer) {
    Token token =
        Token.keyed(Token.key("https://shop.example/", transfer.reference()), new byte[16]);
    SessionBag.update(
        session, ShopperTexts.of(request), there -> there.filled(token, transfer, true));
    return this;
  }

  public TagShopper bag(Bag bag) {
    SessionBag.update(session, ShopperTexts.of(request), there -> bag);
    return this;
  }

  /** The filter left the reference that came with the cookie. */
  public TagShopper reference(String reference) {
    OrderReference.note(request, reference);
    return this;
  }

  public TagShopper nextRequest() {
    requestAttributes.clear();
    return this;
  }

  public HttpServletRequest request() {
    return request;
  }

  public HttpSession session() {
    return session;
  }

  public ServletContext application() {
    return application;
  }

  public ShownPage page() {
    return new ShownPage(request, application);
  }
}
