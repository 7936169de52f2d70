package io.carttransfer.bench;

import java.time.Duration;

/** Something that is done again and again. */
public interface Load {

  /** Does it for this long, and says what doing it once has cost. */
  Cost run(Duration time) throws Exception;
}
