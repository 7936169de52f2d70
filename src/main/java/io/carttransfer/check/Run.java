package io.carttransfer.check;

import org.jspecify.annotations.Nullable;

/** What the checks of one run share. For one thread. */
final class Run {

  private final Arguments arguments;
  private final Platform platform;
  private final App app;
  private final Pace pace;

  /**
   * @param authorization value of the Authorization header, or null
   */
  Run(Arguments arguments, @Nullable String authorization, Http http, Pace pace) {
    this.arguments = arguments;
    this.pace = pace;
    this.platform = new Platform(new PlatformRequests(arguments, authorization), http, pace);
    this.app = new App(arguments, platform, http);
  }

  Arguments arguments() {
    return arguments;
  }

  Platform platform() {
    return platform;
  }

  App app() {
    return app;
  }

  Pace pace() {
    return pace;
  }
}
