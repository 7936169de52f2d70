package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema is as strict as the contract's table, so that passing it says something. */
class EndpointSchemaTest {

  private static final String COOKIE =
      "{\"name\":\"a\",\"value\":\"b\",\"domain\":\".shop.example\",\"expireDate\":"
          + "\"2028-09-15T15:53:00+05:00\",\"isHttpOnly\":true,\"isSecure\":true,\"path\":\"/\"}";

  private final EndpointSchema schema = new EndpointSchema();

  private static String answer(String cookie) {
    return "{\"url\":\"https://shop.example/checkout\",\"method\":\"POST\",\"body\":\"t=x\","
        + "\"cookies\":["
        + cookie
        + "],\"headers\":[{\"name\":\"Custom-Header\",\"value\":\"custom value\"}]}";
  }

  @Test
  void itTakesEveryFieldOfTheContract() {
    assertEquals(List.of(), schema.violations(answer(COOKIE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "value", "domain"})
  void itAsksForWhatACookieMustHave(String field) {
    String without = COOKIE.replaceFirst("\"" + field + "\":\"[^\"]*\",", "");

    assertNotEquals(COOKIE, without);
    assertNotEquals(List.of(), schema.violations(answer(without)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url|link",
        "method|verb",
        "cookies|cookie",
        "headers|header",
        "expireDate|expires",
        "isHttpOnly|httpOnly",
        "isSecure|secure",
        "path|Path",
        "+05:00|Z",
        "15:53:00|15:53:00.123",
        "POST|PUT",
        "POST|GET",
        "Custom-Header|Content-Type",
        "https://|shop://",
        "\"isSecure\":true|\"isSecure\":\"true\""
      })
  void itRefusesWhatIsMisspelt(String change) {
    String[] fromTo = change.split("\\|");
    String changed = answer(COOKIE).replace(fromTo[0], fromTo[1]);

    assertNotEquals(answer(COOKIE), changed);
    assertNotEquals(List.of(), schema.violations(changed));
  }
}
