package io.carttransfer.sku;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkuTranslationTest {

  @Test
  void withoutTranslationEachNameStandsForItself() throws Exception {
    Map<String, String> same = SkuTranslation.none().translate(List.of("p1", "p2", "p1"));

    assertEquals("p1", same.get("p1"));
    assertEquals(Map.of("p1", "p1", "p2", "p2"), same);
  }
}
