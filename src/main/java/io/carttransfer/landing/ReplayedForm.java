package io.carttransfer.landing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form of the shop's own whose body we had to look at: it can be read again, in any encoding. */
final class ReplayedForm extends HttpServletRequestWrapper {

  private final byte[] body;
  private Map<String, String[]> parameters;
  private String encoding;

  ReplayedForm(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** Some containers ignore it once the body was looked at. */
  @Override
  public void setCharacterEncoding(String name) throws UnsupportedEncodingException {
    if (!Charset.isSupported(name)) {
      throw new UnsupportedEncodingException(name);
    }
    super.setCharacterEncoding(name);
    encoding = name;
  }

  @Override
  public String getCharacterEncoding() {
    return encoding == null ? super.getCharacterEncoding() : encoding;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Body(body);
  }

  @Override
  public BufferedReader getReader() throws UnsupportedEncodingException {
    return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), encoding()));
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      Map<String, List<String>> collected = new LinkedHashMap<>();
      super.getParameterMap()
          .forEach((name, values) -> collected.put(name, new ArrayList<>(Arrays.asList(values))));
      for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        collected.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
      }
      Map<String, String[]> merged = new LinkedHashMap<>();
      collected.forEach((name, values) -> merged.put(name, values.toArray(new String[0])));
      parameters = Collections.unmodifiableMap(merged);
    }
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values.clone();
  }

  private String decode(String text) {
    try {
      return URLDecoder.decode(text, encoding());
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return text;
    }
  }

  /** The default is the one of the Servlet specification, section 3.12. */
  private String encoding() {
    return getCharacterEncoding() == null ? "ISO-8859-1" : getCharacterEncoding();
  }

  /** Bytes as a container would give them. */
  static final class Body extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Body(byte[] body) {
      bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public int available() {
      return bytes.available();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      try {
        listener.onDataAvailable();
        listener.onAllDataRead();
      } catch (IOException e) {
        listener.onError(e);
      }
    }
  }
}
