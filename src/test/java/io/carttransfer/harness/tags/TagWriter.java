package io.carttransfer.harness.tags;

import jakarta.servlet.jsp.JspWriter;
import java.io.IOException;
import java.io.Writer;

/** What a JSP writes to, without a buffer. */
public final class TagWriter extends JspWriter {

  private final Writer out;

  public TagWriter(Writer out) {
    super(NO_BUFFER, false);
    this.out = out;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    out.write(text, offset, length);
  }

  @Override
  public void print(String text) throws IOException {
    out.write(String.valueOf(text));
  }

  @Override
  public void print(Object value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void print(char[] text) throws IOException {
    out.write(text);
  }

  @Override
  public void print(boolean value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void print(char value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void print(int value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void print(long value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void print(float value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void print(double value) throws IOException {
    print(String.valueOf(value));
  }

  @Override
  public void newLine() throws IOException {
    print("\n");
  }

  @Override
  public void println() throws IOException {
    newLine();
  }

  @Override
  public void println(String text) throws IOException {
    print(text + "\n");
  }

  @Override
  public void println(Object value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void println(char[] text) throws IOException {
    println(String.valueOf(text));
  }

  @Override
  public void println(boolean value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void println(char value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void println(int value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void println(long value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void println(float value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void println(double value) throws IOException {
    println(String.valueOf(value));
  }

  @Override
  public void clear() throws IOException {
    throw new IOException("a page without a buffer cannot be cleared");
  }

  @Override
  public void clearBuffer() {}

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  @Override
  public int getRemaining() {
    return 0;
  }
}
