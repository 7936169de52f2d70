package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Needs(Program.REDIS)
final class RedisClusterIT extends RedisClusterContract {

  RedisClusterIT() {
    super(Program.REDIS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.0", "4.4.8", "5.2.0", "6.2.0", "7.5.3", "8.0.2"})
  void aNamedUserIsServedWithAnyJedis(String version) throws Exception {
    allow("+get", "+set", "+pttl", "+cluster|slots", "+asking");

    assertEquals("live, ordered", JedisVersion.tryOut(version, addressOfTheNamedUser()));
  }
}
