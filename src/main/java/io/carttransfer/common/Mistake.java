package io.carttransfer.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A configuration error, found at startup: what is wrong, and what to do. Immutable. */
public final class Mistake {

  private final String description;
  private final String action;
  private final @Nullable Throwable cause;

  private Mistake(String description, String action, @Nullable Throwable cause) {
    this.description = Objects.requireNonNull(description, "description");
    this.action = Objects.requireNonNull(action, "action");
    this.cause = cause;
  }

  /**
   * @param description what is wrong, with the parameter's name and its value, as a sentence
   * @param action what to do, as a sentence
   */
  public static Mistake of(String description, String action) {
    return new Mistake(description, action, null);
  }

  /** The same, with the exception that revealed it. */
  public static Mistake of(String description, String action, @Nullable Throwable cause) {
    return new Mistake(description, action, cause);
  }

  /** What is wrong, as a sentence; never null. */
  public String description() {
    return description;
  }

  /** What to do, as a sentence; never null. */
  public String action() {
    return action;
  }

  /** The exception that revealed it, or null. */
  public @Nullable Throwable cause() {
    return cause;
  }

  @Override
  public String toString() {
    return description + " " + action;
  }
}
