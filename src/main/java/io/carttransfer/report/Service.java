package io.carttransfer.report;

import io.carttransfer.common.Mistake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The state of the plug-in: whether it is in service, and with which settings. Immutable. */
public final class Service {

  private final String state;
  private final List<Mistake> mistakes;
  private final Map<String, String> settings;

  private Service(String state, List<Mistake> mistakes, Map<String, String> settings) {
    this.state = state;
    this.mistakes = Collections.unmodifiableList(new ArrayList<>(mistakes));
    this.settings = settings;
  }

  /**
   * @param settings what is in force, without secrets
   */
  public static Service running(Map<String, String> settings) {
    return new Service("in-service", Collections.emptyList(), settings);
  }

  /** Switched off by a setting. */
  public static Service off(Map<String, String> settings) {
    return new Service("off", Collections.emptyList(), settings);
  }

  /** Not in service until these are corrected. */
  public static Service misconfigured(List<Mistake> mistakes, Map<String, String> settings) {
    return new Service("misconfigured", mistakes, settings);
  }

  String state() {
    return state;
  }

  boolean isRunning() {
    return state.equals("in-service");
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  Map<String, String> settings() {
    return settings;
  }
}
