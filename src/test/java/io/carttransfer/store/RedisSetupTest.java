package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistake;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RedisSetupTest {

  @Test
  void aUriAndJedisAreAllItTakes() {
    assertEquals(List.of(), RedisSetup.check(URI.create("redis://127.0.0.1:6379")));
    assertEquals(List.of(), RedisSetup.check(URI.create("rediss://shop:secret@redis.example/1")));
  }

  @Test
  void whatIsNotTheAddressOfARedisIsAMistakeThatDoesNotShowThePassword() {
    for (String wrong :
        List.of("http://shop:secret@redis.example", "redis:///1", "redis.example")) {
      List<Mistake> mistakes = RedisSetup.check(URI.create(wrong));

      assertEquals(1, mistakes.size(), wrong);
      assertFalse(mistakes.get(0).toString().contains("secret@redis.example"), wrong);
    }
  }

  @Test
  void missingJedisIsAMistakeAndNoError() throws Exception {
    URL classes = RedisSetup.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader shop =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {

      Object mistakes =
          shop.loadClass(RedisSetup.class.getName())
              .getMethod("check", URI.class)
              .invoke(null, URI.create("redis://127.0.0.1:6379"));

      assertEquals(1, ((List<?>) mistakes).size());
      assertTrue(mistakes.toString().contains("WEB-INF/lib"), mistakes.toString());
    }
  }
}
