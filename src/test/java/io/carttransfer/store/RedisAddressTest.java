package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedisAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          redis://host                                  | plain host:6379
          redis://host:6380/                            | plain host:6380
          REDISS://host:6380/2                          | tls host:6380 database 2
          rediss://host:7000,host:7001                  | tls host:7000 host:7001
          redis://redis_1:6379, redis-2.shop.example    | plain redis_1:6379 redis-2.shop.example:6379
          redis://10.0.0.1,[2001:db8::1]:6380,[::1]     | plain 10.0.0.1:6379 2001:db8::1:6380 ::1:6379
          redis://:hush@host                            | plain login hush host:6379
          redis://shop:a:b%40%C3%BC+c@host/0            | plain login shop a:b@ü+c host:6379
          redis-sentinel://s1,s2:5000/mymaster          | plain s1:26379 s2:5000 primary mymaster
          redis-sentinel://s1/my-master.2/3             | plain s1:26379 primary my-master.2 database 3
          rediss-sentinel://u:p@s1/m?sentinel=w:%3F     | tls login u p s1:26379 primary m sentinel w ?
          redis-sentinel://s1/m?sentinel=:hush          | plain s1:26379 primary m sentinel hush
          """)
  void aRightFormIsRead(String text, String meaning) {
    assertEquals(meaning, meaning(RedisAddress.parse(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host:6379                                | does not begin with
          redis+sentinel://s1/m                    | does not begin with
          redis-cluster://secret                   | does not begin with
          redis:host                               | does not begin with
          redis://                                 | host 1 is not host:port
          redis://,host                            | host 1 is not host:port
          redis://host:port                        | host 1 is not host:port
          redis://host:0                           | host 1 is not host:port
          redis://one,two:65536                    | host 2 is not host:port
          redis://::1                              | host 1 is not host:port
          redis://secret@host                      | a password is missing, or its colon
          redis://user:@host                       | a password is missing, or its colon
          redis://:se%cret@host                    | not followed by two hexadecimal digits
          redis://:secret%4@host                   | not followed by two hexadecimal digits
          redis://:se@cret@host                    | written as %XX
          redis://:secret/@host                    | host 1 is not host:port
          redis://:secret#1@host                   | written as %XX
          redis://host/mymaster                    | not the number of a database
          redis://one,two/1                        | a Cluster has only database 0
          redis://host?timeout=2                   | a parameter other than sentinel
          redis://host?sentinel=user:secret        | a parameter other than sentinel
          redis-sentinel://s1,s2                   | the name of the primary is missing
          redis-sentinel://s1/                     | the name of the primary is missing
          redis-sentinel://s1/m/x                  | not the number of a database
          redis-sentinel://s1/0#mymaster           | written as %XX
          redis-sentinel://s1/m?sentinel=secret    | a password is missing, or its colon
          """)
  void aWrongFormSaysWhatIsWrongAndRepeatsNothing(String text, String why) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> RedisAddress.parse(text)).getMessage();

    assertEquals(why, message.contains(why) ? why : message);
    assertFalse(message.contains("secret"), message);
  }

  private static String meaning(RedisAddress address) {
    return (address.isTls() ? "tls" : "plain")
        + words(" login", address.login())
        + address.nodes().stream()
            .map(each -> " " + RedisAddress.shown(each))
            .collect(Collectors.joining())
        + (address.primaryName() == null ? "" : " primary " + address.primaryName())
        + (address.database() == 0 ? "" : " database " + address.database())
        + words(" sentinel", address.sentinelLogin());
  }

  private static String words(String before, byte[][] login) {
    return login == null
        ? ""
        : Arrays.stream(login)
            .map(each -> " " + new String(each, UTF_8))
            .collect(Collectors.joining("", before, ""));
  }
}
