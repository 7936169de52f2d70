package io.carttransfer.common;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bytes that are already here, followed by what the client still sends. For one thread. */
public final class ReplayedBody extends ServletInputStream {

  private final byte[] read;
  private final @Nullable ServletInputStream rest;
  private int position;
  private boolean ended;

  /**
   * @param rest null if nothing follows
   */
  public ReplayedBody(byte[] read, @Nullable ServletInputStream rest) {
    this.read = read;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    if (position < read.length) {
      return read[position++] & 0xff;
    }
    return ended(rest == null ? -1 : rest.read());
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int left = read.length - position;
    if (left > 0 && length > 0) {
      int given = Math.min(left, length);
      System.arraycopy(read, position, buffer, offset, given);
      position += given;
      return given;
    }
    return length == 0 ? 0 : ended(rest == null ? -1 : rest.read(buffer, offset, length));
  }

  private int ended(int result) {
    ended = result < 0;
    return result;
  }

  @Override
  public int available() throws IOException {
    int left = read.length - position;
    return left > 0 || rest == null ? left : rest.available();
  }

  @Override
  public boolean isFinished() {
    return position == read.length && (rest == null || ended);
  }

  /** Reading may block, as it does without a listener. */
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
