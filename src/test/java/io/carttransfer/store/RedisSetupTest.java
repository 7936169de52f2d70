package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistake;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RedisSetupTest {

  @Test
  void anAddressAndJedisAreAllItTakes() {
    assertEquals(List.of(), RedisSetup.check("redis://127.0.0.1:6379"));
    assertEquals(List.of(), RedisSetup.check("rediss://shop:secret@redis.example/1"));
    assertEquals(List.of(), RedisSetup.check("redis-sentinel://one,two/mymaster?sentinel=:hush"));
  }

  @Test
  void whatIsNotTheAddressOfARedisIsAMistakeThatDoesNotShowThePassword() {
    for (String wrong :
        List.of(
            "http://shop:secret@redis.example",
            "redis:///1",
            "redis.example",
            "redis://shop:se/cret@redis.example",
            "redis://shop:sec%ret@redis.example",
            "redis-sentinel://one,two/mymaster?sentinel=secret",
            "redis://redis.example?password=secret")) {
      List<Mistake> mistakes = RedisSetup.check(wrong);

      assertEquals(1, mistakes.size(), wrong);
      assertFalse(mistakes.get(0).description().contains("secret"), wrong);
      assertFalse(mistakes.get(0).description().contains("redis.example"), wrong);
      for (String form :
          List.of("redis://host:6379", "redis://host1:6379,host2:6379", "redis-sentinel://")) {
        assertTrue(mistakes.get(0).action().contains(form), wrong);
      }
    }
  }

  @Test
  void missingJedisIsAMistakeAndNoError() throws Exception {
    URL classes = RedisSetup.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader shop =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {

      Object mistakes =
          shop.loadClass(RedisSetup.class.getName())
              .getMethod("check", String.class)
              .invoke(null, "redis://127.0.0.1:6379");

      assertEquals(1, ((List<?>) mistakes).size());
      assertTrue(mistakes.toString().contains("WEB-INF/lib"), mistakes.toString());
    }
  }
}
