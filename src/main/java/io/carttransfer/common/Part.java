package io.carttransfer.common;

import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * The parts of the plug-in: each is in the ServletContext under the name of its class. Thread-safe.
 */
public final class Part {

  /** Attribute of the ServletContext: the state of the start; absent before. */
  public static final String START = Part.class.getName() + ".start";

  /** Value of {@link #START} while the plug-in is starting. */
  public static final String STARTING = "starting";

  /** Value of {@link #START} after the plug-in was shut down. */
  public static final String ENDED = "ended";

  /** By name, because what starts the parts knows them all, so none of them may know it. */
  private static final String STARTER = "io.carttransfer.startup.FirstUse";

  private final ServletContext application;

  private Part(ServletContext application) {
    this.application = application;
  }

  /** The parts of this web application. */
  public static Part in(ServletContext application) {
    return new Part(application);
  }

  /**
   * A part; starts the plug-in if necessary.
   *
   * @return empty if the plug-in is not in service
   */
  public <T> Optional<T> find(Class<T> type) {
    Optional<T> part = present(type);
    if (part.isPresent() || !isToStart()) {
      return part;
    }
    starter().start(application);
    return present(type);
  }

  private <T> Optional<T> present(Class<T> type) {
    Object part = application.getAttribute(type.getName());
    return type.isInstance(part) ? Optional.of(type.cast(part)) : Optional.empty();
  }

  private boolean isToStart() {
    Object start = application.getAttribute(START);
    return start == null || start.equals(STARTING);
  }

  private static Starter starter() {
    try {
      return Class.forName(STARTER, true, Part.class.getClassLoader())
          .asSubclass(Starter.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the plug-in's jar is incomplete: " + STARTER, e);
    }
  }
}
