package io.carttransfer.bench;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Says what the server's threads have used: nanoseconds of CPU and bytes allocated. The threads of
 * Java's compiler and garbage collector, which work when they like, are not among them.
 */
public final class Usage extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] ids = threads.getAllThreadIds();
    long nanos = sum(threads.getThreadCpuTime(ids));
    long bytes = sum(threads.getThreadAllocatedBytes(ids));
    byte[] answer = (nanos + " " + bytes).getBytes();
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  /** Without threads that have ended since. */
  private static long sum(long[] ofThreads) {
    return Arrays.stream(ofThreads).filter(each -> each > 0).sum();
  }
}
