package io.carttransfer.harness.shops.plain;

import io.carttransfer.harness.shops.catalogues.Catalogue;
import java.util.Hashtable;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.Name;
import javax.naming.NamingException;
import javax.naming.spi.ObjectFactory;

/**
 * Answers JNDI names that begin with {@code plain:}. JNDI wants a class of exactly this name, made
 * of that scheme. But for a catalogue, it gives the pool that was bound last: shops of the tests
 * start one by one.
 */
public final class plainURLContextFactory implements ObjectFactory {

  private static final AtomicReference<Pool> POOL = new AtomicReference<>();

  public static void bind(Pool pool) {
    POOL.set(pool);
  }

  @Override
  public Object getObjectInstance(
      Object object, Name name, Context context, Hashtable<?, ?> environment)
      throws NamingException {
    return new InitialContext(true) {
      @Override
      public Object lookup(String asked) {
        return asked.equals("plain:catalogue") ? new Catalogue() : POOL.get();
      }
    };
  }
}
