package io.carttransfer.common;

import jakarta.servlet.ServletContext;
import java.util.Optional;

/** The parts of the plug-in: each is in the ServletContext under the name of its class. */
public final class Part {

  /** Attribute of the ServletContext: how far the start has come; absent before. */
  public static final String START = Part.class.getName() + ".start";

  /** Value of {@link #START} while somebody starts the plug-in. */
  public static final String STARTING = "starting";

  /** Value of {@link #START} when the plug-in was taken back. */
  public static final String ENDED = "ended";

  /** By name: what starts the parts knows them all, so none of them can know it. */
  private static final String STARTER = "io.carttransfer.startup.FirstUse";

  private Part() {}

  /**
   * A part of this web application; starts the plug-in if nobody did.
   *
   * @return none when the plug-in is not in service
   */
  public static <T> Optional<T> of(ServletContext application, Class<T> type) {
    Optional<T> part = present(application, type);
    if (part.isPresent() || !isToStart(application)) {
      return part;
    }
    starter().start(application);
    return present(application, type);
  }

  private static <T> Optional<T> present(ServletContext application, Class<T> type) {
    Object part = application.getAttribute(type.getName());
    return type.isInstance(part) ? Optional.of(type.cast(part)) : Optional.empty();
  }

  private static boolean isToStart(ServletContext application) {
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
      throw new IllegalStateException("the plug-in's jar is not whole: " + STARTER, e);
    }
  }
}
