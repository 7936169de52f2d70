package io.carttransfer.check;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads one answer (RFC 9112), within our limits. */
final class AnswerReader {

  /** Of a head; servers and browsers have far smaller limits. */
  private static final int HEAD_BYTES = 256 * 1024;

  /** Of a body, after decompression. */
  private static final int BODY_BYTES = 2 * 1024 * 1024;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])( .*)?");

  private final InputStream in;
  private int headBytes;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /** The status of a proxy's answer to CONNECT; what follows its head belongs to the tunnel. */
  static int readStatusOfTunnel(InputStream in) throws IOException {
    AnswerReader reader = new AnswerReader(in);
    int status = reader.readStatus();
    reader.readHeaders();
    return status;
  }

  Answer read(String method) throws IOException {
    int status = readStatus();
    List<String[]> headers = readHeaders();
    while (status / 100 == 1) {
      status = readStatus();
      headers = readHeaders();
    }
    Answer head = new Answer(status, headers, new byte[0], false);
    boolean empty = method.equals("HEAD") || status == 204 || status == 304;
    return empty ? head : readBody(head, headers);
  }

  private int readStatus() throws IOException {
    String line = readLine();
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      throw new BrokenAnswer("it begins with \"" + Shown.inShort(line) + "\"");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private List<String[]> readHeaders() throws IOException {
    List<String[]> headers = new ArrayList<>();
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      int colon = line.indexOf(':');
      if (colon <= 0 || line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        throw new BrokenAnswer(
            "a line of its head is not a header:" + " \"" + Shown.inShort(line) + "\"");
      }
      headers.add(new String[] {line.substring(0, colon).trim(), line.substring(colon + 1).trim()});
    }
    return headers;
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (headBytes == 0) {
          throw new EOFException("nothing arrived");
        }
        throw new BrokenAnswer("it ends within its head");
      }
      if (++headBytes > HEAD_BYTES) {
        throw new BrokenAnswer("its head is larger than " + HEAD_BYTES + " bytes");
      }
      line.append((char) next);
    }
    int length = line.length();
    boolean carriage = length > 0 && line.charAt(length - 1) == '\r';
    return carriage ? line.substring(0, length - 1) : line.toString();
  }

  private Answer readBody(Answer head, List<String[]> headers) throws IOException {
    InputStream body = framed(head);
    String coding = head.header("Content-Encoding").toLowerCase(Locale.ROOT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean cut;
    try {
      boolean zipped = coding.equals("gzip") || coding.equals("x-gzip");
      cut = copy(zipped ? new GZIPInputStream(body) : body, bytes);
    } catch (ZipException e) {
      throw new BrokenAnswer("its body is not gzip, although it says so");
    } catch (EOFException e) {
      throw new BrokenAnswer("its body ends too early");
    }
    return new Answer(head.status(), headers, bytes.toByteArray(), cut);
  }

  private InputStream framed(Answer head) throws IOException {
    String coding = head.header("Transfer-Encoding").toLowerCase(Locale.ROOT);
    if (coding.equals("chunked")) {
      return new FramedBody(in, -1, true);
    }
    String length = head.header("Content-Length");
    if (length.isEmpty()) {
      return in;
    }
    if (!length.matches("[0-9]{1,18}")) {
      throw new BrokenAnswer("Content-Length is \"" + Shown.inShort(length) + "\"");
    }
    return new FramedBody(in, Long.parseLong(length), false);
  }

  /** Copies up to the limit; true when there is more. */
  private static boolean copy(InputStream from, ByteArrayOutputStream to) throws IOException {
    byte[] part = new byte[8192];
    for (int read = from.read(part); read >= 0; read = from.read(part)) {
      to.write(part, 0, Math.min(read, BODY_BYTES - to.size()));
      if (to.size() >= BODY_BYTES) {
        return true;
      }
    }
    return false;
  }
}
