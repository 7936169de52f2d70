package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import io.carttransfer.common.MappedRequest;
import io.carttransfer.common.ReplayedBody;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form of the shop whose body we had to look at: it can be read again, in any encoding. What we
 * left unread follows from the client, within the shop's own limits.
 */
final class ReplayedForm extends MappedRequest {

  private byte[] body;
  private @Nullable ServletInputStream rest;
  private @Nullable ReplayedBody given;
  private @Nullable Map<String, String[]> parameters;
  private @Nullable String encoding;

  /**
   * @param body what was read
   * @param rest the rest of it, or null if there is none
   */
  ReplayedForm(HttpServletRequest request, byte[] body, @Nullable ServletInputStream rest) {
    super(request);
    this.body = body;
    this.rest = rest;
  }

  /** Some containers ignore it once the body has been read. */
  @Override
  public void setCharacterEncoding(String name) throws UnsupportedEncodingException {
    if (!isSupported(name)) {
      throw new UnsupportedEncodingException(name);
    }
    super.setCharacterEncoding(name);
    encoding = name;
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  @Override
  public String getCharacterEncoding() {
    return encoding == null ? super.getCharacterEncoding() : encoding;
  }

  @Override
  public ServletInputStream getInputStream() {
    if (given == null || rest == null) {
      given = new ReplayedBody(body, rest);
    }
    return given;
  }

  @Override
  public BufferedReader getReader() throws UnsupportedEncodingException {
    return new BufferedReader(new InputStreamReader(getInputStream(), encoding()));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      Map<String, List<String>> collected = new LinkedHashMap<>();
      super.getParameterMap()
          .forEach((name, values) -> collected.put(name, new ArrayList<>(Arrays.asList(values))));
      FormFields.add(fields(), encoding(), collected);
      parameters = Collections.unmodifiableMap(FormFields.arrays(collected));
    }
    return parameters;
  }

  /** As in every container: once a page reads the body itself, its fields are not parameters. */
  private String fields() {
    if (rest != null && given != null) {
      return "";
    }
    if (rest != null) {
      body = whole();
      rest = null;
    }
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  private byte[] whole() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * body.length);
    InputStream in = new ReplayedBody(body, rest);
    byte[] part = new byte[8192];
    try {
      for (int n; (n = in.read(part)) >= 0; ) {
        whole.write(part, 0, n);
        if (whole.size() > Limits.SHOP_FORM_BYTES) {
          throw new IllegalStateException("a form larger than " + Limits.SHOP_FORM_BYTES);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the form did not arrive whole", e);
    }
    return whole.toByteArray();
  }

  /** The default according to the Servlet specification, section 3.12. */
  private String encoding() {
    return getCharacterEncoding() == null ? "ISO-8859-1" : getCharacterEncoding();
  }
}
