package io.carttransfer.check;

import org.jspecify.annotations.Nullable;

/** A request, and its answer or the reason why there is none. Immutable. */
final class Exchange {

  private final Request request;
  private final @Nullable Answer answer;
  private final @Nullable Failure failure;
  private final long millis;

  private Exchange(
      Request request, @Nullable Answer answer, @Nullable Failure failure, long millis) {
    this.request = request;
    this.answer = answer;
    this.failure = failure;
    this.millis = millis;
  }

  static Exchange answered(Request request, Answer answer, long millis) {
    return new Exchange(request, answer, null, millis);
  }

  static Exchange failed(Request request, Failure failure, long millis) {
    return new Exchange(request, null, failure, millis);
  }

  Request request() {
    return request;
  }

  boolean isAnswered() {
    return answer != null;
  }

  /** The answer; there must be one. */
  Answer answer() {
    if (answer == null) {
      throw new NotApplicable("there is no answer");
    }
    return answer;
  }

  /** Why there is no answer; there must be none. */
  Failure failure() {
    if (failure == null) {
      throw new IllegalStateException("there is an answer");
    }
    return failure;
  }

  /** From connecting to the last byte read. */
  long millis() {
    return millis;
  }

  /** The answer in a few words. */
  String inShort() {
    if (answer == null) {
      return failure().explanation();
    }
    String type = answer.mediaType();
    return answer.status() + (type.isEmpty() ? "" : " " + type) + " in " + millis + " ms";
  }
}
