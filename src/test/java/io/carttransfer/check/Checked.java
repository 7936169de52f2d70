package io.carttransfer.check;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run of the checker printed.
 *
 * @param status its exit status
 */
record Checked(int status, String output) {

  static Checked by(Network network, Pace pace, String authorization, String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = new CommandLine(authorization, network, pace, out, false).run(words);
    return new Checked(status, bytes.toString(StandardCharsets.UTF_8));
  }

  /** The results of a run with {@code --json}, by id. */
  Map<String, String> results() {
    Map<String, String> results = new TreeMap<>();
    com.google.gson.JsonParser.parseString(output)
        .getAsJsonObject()
        .getAsJsonArray("checks")
        .forEach(
            check ->
                results.put(
                    check.getAsJsonObject().get("id").getAsString(),
                    check.getAsJsonObject().get("result").getAsString()));
    return results;
  }
}
