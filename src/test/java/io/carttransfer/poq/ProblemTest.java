package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer that says why not (RFC 9457). */
class ProblemTest {

  private static String json(Problem problem) {
    return new String(problem.toJson(), StandardCharsets.UTF_8)
        .replace(problem.instance(), "INSTANCE");
  }

  @Test
  void itSaysWhatWhyAndWhereToLook() {
    assertEquals(
        "{\"title\":\"Content Too Large\",\"status\":413,\"code\":\"body-too-large\","
            + "\"detail\":\"The body is larger than 64 KiB.\",\"instance\":\"INSTANCE\"}",
        json(Problem.of(413, Reason.BODY_TOO_LARGE)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request",
    "401, Unauthorized",
    "405, Method Not Allowed",
    "408, Request Timeout",
    "409, Conflict",
    "410, Gone",
    "413, Content Too Large",
    "415, Unsupported Media Type",
    "422, Unprocessable Content",
    "503, Service Unavailable"
  })
  void theTitleIsThePhraseOfTheStatus(int status, String phrase) {
    assertEquals(
        "{\"title\":\""
            + phrase
            + "\",\"status\":"
            + status
            + ",\"code\":\"ask\",\"detail\":\"There is another basket.\","
            + "\"instance\":\"INSTANCE\"}",
        json(Problem.of(status, Reason.ASK)));
  }

  @Test
  void aSentenceOfItsOwnTakesThePlaceOfTheReasons() {
    assertEquals(
        "{\"title\":\"Bad Request\",\"status\":400,\"code\":\"malformed-json\","
            + "\"detail\":\"The body is empty.\",\"instance\":\"INSTANCE\"}",
        json(Problem.of(400, Reason.MALFORMED_JSON, "The body is empty.")));
  }

  @Test
  void everyViolationIsAnError() {
    Violation violation = Violation.of("/items/0/sku", Reason.MISSING, "sku is missing.");
    Problem problem = Problem.of(422, Reason.INVALID_CART, List.of(violation, violation));

    String json = json(problem);

    assertEquals(List.of(violation, violation), problem.violations());
    String error =
        "{\"pointer\":\"/items/0/sku\",\"code\":\"missing\",\"detail\":\"sku is missing.\"}";
    assertTrue(json.endsWith("\"errors\":[" + error + "," + error + "]}"), json);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"DISABLED", "MISCONFIGURED", "STORE_UNAVAILABLE", "STORE_FULL", "LOOKUP_FAILED"})
  void whyTheShopIsNotAvailableIsForItsOwnLog(Reason reason) {
    Problem problem = Problem.notAvailable(reason);

    assertEquals(503, problem.status());
    assertEquals(reason, problem.reason());
    assertTrue(json(problem).contains("\"code\":\"not-available\""), json(problem));
    assertFalse(json(problem).contains(reason.code()), json(problem));
    assertFalse(json(problem).contains(reason.sentence()), json(problem));
  }

  @Test
  void eachHasAnIdOfItsOwnThatIsEasyToRead() {
    String id = Problem.of(503, Reason.DISABLED).instance();

    assertTrue(id.matches("[a-km-np-z2-9]{10}"), id);
    assertNotEquals(id, Problem.of(503, Reason.DISABLED).instance());
  }
}
