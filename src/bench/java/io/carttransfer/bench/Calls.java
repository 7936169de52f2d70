package io.carttransfer.bench;

import com.sun.management.ThreadMXBean;
import io.carttransfer.harness.database.Together;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** A call in this JVM: the CPU time of the threads that make it, and what they allocate. */
public final class Calls implements Load {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What is called; what it gives is kept, so that no compiler leaves the call out. */
  public interface Call {
    Object once(int thread) throws Exception;
  }

  private record Used(long count, long nanos, long bytes) {}

  private final Call call;
  private final int threads;
  private final boolean wall;
  private volatile Object kept;

  private Calls(Call call, int threads, boolean wall) {
    this.call = call;
    this.threads = threads;
    this.wall = wall;
  }

  /** By one thread. */
  public static Calls of(Call call) {
    return new Calls(call, 1, false);
  }

  /** By several threads at a time. */
  public Calls threads(int number) {
    return new Calls(call, number, wall);
  }

  /** Measured by the clock on the wall: for what waits for another process. */
  public Calls byTheClock() {
    return new Calls(call, threads, true);
  }

  @Override
  public Cost run(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Used> all =
        threads == 1 ? List.of(use(0, end)) : Together.call(threads, thread -> use(thread, end));
    double count = all.stream().mapToLong(Used::count).sum();
    double nanos = all.stream().mapToLong(Used::nanos).sum();
    double bytes = all.stream().mapToLong(Used::bytes).sum();
    return new Cost(nanos / count / 1000, null, bytes / count);
  }

  private Used use(int thread, long end) throws Exception {
    long id = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(id);
    long begin = now();
    long count = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < 32; i++) {
        kept = call.once(thread);
      }
      count += 32;
    }
    return new Used(count, now() - begin, THREADS.getThreadAllocatedBytes(id) - bytes);
  }

  private long now() {
    return wall ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
  }
}
