package io.carttransfer.store;

import com.google.gson.Gson;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.pool2.ObjectPool;
import org.slf4j.Logger;

/** Uses the redis store as it was compiled beside another version of Jedis. */
public final class JedisVersion implements Callable<String> {

  private final String address;

  /** Called by reflection, by {@link #tryOut}. */
  public JedisVersion(String address) {
    this.address = address;
  }

  /** What became of a transfer and of its order. */
  static String tryOut(String version, String address) throws Exception {
    Path libraries = Path.of(System.getProperty("harness.libraries"));
    List<URL> shop = new ArrayList<>();
    for (String library :
        List.of("jedis-" + version, "json-20260719", "redis-authx-core-0.1.1-beta2")) {
      shop.add(url(libraries.resolve(library + ".jar")));
    }
    for (Class<?> type :
        List.of(RedisStore.class, JedisVersion.class, Logger.class, ObjectPool.class, Gson.class)) {
      shop.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader loader =
        new URLClassLoader(shop.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      return (String)
          ((Callable<?>)
                  loader
                      .loadClass(JedisVersion.class.getName())
                      .getConstructor(String.class)
                      .newInstance(address))
              .call();
    }
  }

  @Override
  public String call() throws StoreUnavailable, AlreadyOrdered {
    if (!RedisSetup.check(address).isEmpty()) {
      return RedisSetup.check(address).toString();
    }
    try (TransferStore store =
        RedisSetup.open("any", Duration.ofMinutes(1), address, System::nanoTime)) {
      String seen = "live";
      for (int i = 0; i < 5; i++) {
        Transfer transfer = Transfers.any();
        Token token = store.save(transfer);
        seen = store.open(token).isLive() ? seen : "not live";
        store.markOrdered(transfer.reference(), "order-1");
        seen = store.open(token).isOrdered() ? seen : "not ordered";
      }
      return seen + ", ordered";
    }
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
