package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a container reports the end of a request in its own way. */
class RequestEndTest {

  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final AsyncEvent event = mock(AsyncEvent.class);
  private final List<Boolean> looks = new ArrayList<>();
  private final RequestEnd end = new RequestEnd(response);

  @Test
  void anErrorMayBeTheLastThatIsReported() {
    when(response.isCommitted()).thenReturn(true);
    end.add(failed -> looks.add(failed));

    end.onError(event);
    assertEquals(List.of(false), looks, "found at the error");

    end.onComplete(event);
    assertEquals(1, looks.size(), "found once");
  }

  @Test
  void whatIsNotThereAtAnErrorIsLookedForAtTheEnd() {
    end.add(failed -> looks.add(failed) && looks.size() > 1);

    end.onError(event);
    end.onComplete(event);

    assertEquals(List.of(true, true), looks, "it failed before the shopper saw anything");
  }

  @Test
  void theLatestTaskComesFirst() {
    List<String> order = new ArrayList<>();
    end.add(failed -> order.add("first"));
    end.add(failed -> order.add("second"));

    end.onComplete(event);

    assertEquals(List.of("second", "first"), order);
  }
}
