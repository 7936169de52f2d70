package io.carttransfer.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servlet specification, section 12.2; however a container divides the path. */
final class PathPatternTest {

  @ParameterizedTest
  @CsvSource({
    "/done, /done, true",
    "/done, /done/, false",
    "/done, /done/a, false",
    "/done, /don, false",
    "/done, /donE, false",
    "/a/b, /a/b, true",
    "/a/b, /a/c, false",
    "/a/*, /a, true",
    "/a/*, /a/, true",
    "/a/*, /a/b/c, true",
    "/a/*, /ab, false",
    "/a/*, /ab/c, false",
    "/a/*, /, false",
    "/a/b/*, /a/b, true",
    "/a/b/*, /a/b/c, true",
    "/a/b/*, /a/bc, false",
    "/a/b/*, /a, false",
    "/*, /, true",
    "/*, /a/b, true",
    "*.do, /a.do, true",
    "*.do, /a/b.do, true",
    "*.do, /a.do/b, false",
    "*.do, /ado, false",
    "/, /a/b, true",
    "/, /, true",
    "'', /, true",
    "'', /a, false",
  })
  void aPathIsCoveredWhereverItIsDivided(String pattern, String path, boolean covered) {
    PathPattern asked = PathPattern.of(pattern);

    assertEquals(covered, asked.covers(path));
    assertEquals(covered, asked.covers(request(path, null)));
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      assertEquals(covered, asked.covers(request(path.substring(0, at), path.substring(at))));
    }
  }

  private static HttpServletRequest request(String path, String info) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getServletPath()).thenReturn(path);
    when(request.getPathInfo()).thenReturn(info);
    return request;
  }
}
