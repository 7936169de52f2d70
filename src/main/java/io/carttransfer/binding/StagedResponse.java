package io.carttransfer.binding;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The shopper's response as expressions see it: cookies, headers and the status wait until the cart
 * is whole; the page itself is the shop's, which follows, and cannot be written here.
 */
final class StagedResponse extends HttpServletResponseWrapper {

  private final List<Consumer<HttpServletResponse>> waiting = new ArrayList<>();

  StagedResponse(HttpServletResponse response) {
    super(response);
  }

  void commit(HttpServletResponse response) {
    waiting.forEach(write -> write.accept(response));
    waiting.clear();
  }

  @Override
  public void addCookie(Cookie cookie) {
    waiting.add(response -> response.addCookie(cookie));
  }

  @Override
  public void setHeader(String name, String value) {
    waiting.add(response -> response.setHeader(name, value));
  }

  @Override
  public void addHeader(String name, String value) {
    waiting.add(response -> response.addHeader(name, value));
  }

  @Override
  public void setIntHeader(String name, int value) {
    waiting.add(response -> response.setIntHeader(name, value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    waiting.add(response -> response.addIntHeader(name, value));
  }

  @Override
  public void setDateHeader(String name, long date) {
    waiting.add(response -> response.setDateHeader(name, date));
  }

  @Override
  public void addDateHeader(String name, long date) {
    waiting.add(response -> response.addDateHeader(name, date));
  }

  @Override
  public void setStatus(int status) {
    waiting.add(response -> response.setStatus(status));
  }

  @Override
  public PrintWriter getWriter() {
    throw refused("getWriter");
  }

  @Override
  public ServletOutputStream getOutputStream() {
    throw refused("getOutputStream");
  }

  @Override
  public void sendError(int status) {
    throw refused("sendError");
  }

  @Override
  public void sendError(int status, String message) {
    throw refused("sendError");
  }

  @Override
  public void sendRedirect(String location) {
    throw refused("sendRedirect");
  }

  @Override
  public void flushBuffer() {
    throw refused("flushBuffer");
  }

  @Override
  public void reset() {
    throw refused("reset");
  }

  @Override
  public void resetBuffer() {
    throw refused("resetBuffer");
  }

  private static IllegalStateException refused(String method) {
    return new IllegalStateException(
        "response." + method + " was called while the cart is filled: the page comes afterwards");
  }
}
