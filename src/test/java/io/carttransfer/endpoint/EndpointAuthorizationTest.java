package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the endpoint. */
class EndpointAuthorizationTest {

  private final Authorization authorization =
      new Authorization(List.of("Bearer new", "Basic c2hvcDpvbGQ="));

  private boolean accepts(String... headers) {
    return authorization.accepts(Collections.enumeration(Arrays.asList(headers)));
  }

  @Test
  void eachOfSeveralValuesIsAccepted() {
    assertTrue(accepts("Bearer new"));
    assertTrue(accepts("Basic c2hvcDpvbGQ="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ne",
        "Bearer new ",
        " Bearer new",
        "Bearer newer",
        "bearer new",
        "Bearer NEW",
        "Bearer new, Basic c2hvcDpvbGQ=",
        "Bearer new\nBasic c2hvcDpvbGQ=",
        "none"
      })
  void nothingNearThemIs(String header) {
    assertFalse(accepts(header));
  }

  @Test
  void noHeaderAndTwoHeadersAreRefused() {
    assertFalse(accepts());
    assertFalse(accepts("Bearer new", "Bearer new"));
    assertFalse(authorization.accepts(null));
  }

  @Test
  void anOpenEndpointTakesAnything() {
    Authorization open = new Authorization(List.of());

    assertTrue(open.accepts(Collections.emptyEnumeration()));
    assertTrue(open.accepts(Collections.enumeration(List.of("Bearer any"))));
  }

  @Test
  void theChallengeTellsNothingOfAValue() {
    assertEquals("Bearer realm=\"cart-transfer\"", authorization.challenge());
    assertEquals(
        "Basic realm=\"cart-transfer\"",
        new Authorization(List.of("basic c2hvcDpvbGQ=")).challenge());
    assertEquals(
        "Bearer realm=\"cart-transfer\"", new Authorization(List.of("open sesame")).challenge());
  }
}
