package io.carttransfer.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body delimited by Content-Length or by chunks (RFC 9112, sections 6.2 and 7.1). */
final class FramedBody extends InputStream {

  private static final int SIZE_LINE = 1024;

  private final InputStream in;
  private final boolean chunked;
  private long left;
  private boolean begun;

  /**
   * @param length of the whole, if it is not chunked
   */
  FramedBody(InputStream in, long length, boolean chunked) {
    this.in = in;
    this.chunked = chunked;
    this.left = chunked ? 0 : length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0 && chunked) {
      nextChunk();
    }
    if (left <= 0) {
      return -1;
    }
    int read = in.read(target, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException();
    }
    left -= read;
    return read;
  }

  private void nextChunk() throws IOException {
    if (begun && !line().isEmpty()) {
      throw new BrokenAnswer("a chunk is longer than it says");
    }
    begun = true;
    String size = line().split(";", 2)[0].trim();
    if (!size.matches("[0-9a-fA-F]{1,15}")) {
      throw new BrokenAnswer("a chunk's size is \"" + Shown.inShort(size) + "\"");
    }
    left = Long.parseLong(size, 16);
    if (left == 0) {
      left = -1;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (line.length() >= SIZE_LINE) {
        throw new BrokenAnswer("the line of a chunk's size does not end");
      }
      line.append((char) next);
    }
    return line.toString().trim();
  }
}
