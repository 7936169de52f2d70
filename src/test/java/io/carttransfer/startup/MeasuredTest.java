package io.carttransfer.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Meters;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

/** What measures a part hands every call on. */
class MeasuredTest {

  static Stream<Method> methods() {
    return Stream.of(StorefrontCart.class, TransferStore.class)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }

  /** A default method that is not handed on would hide what the shop's own class does. */
  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodIsHandedOn(Method method) throws Exception {
    Class<?> measured =
        method.getDeclaringClass() == StorefrontCart.class
            ? MeasuredCart.class
            : MeasuredStore.class;

    assertEquals(
        measured,
        measured.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass());
  }

  @Test
  void aStoreIsDownFromItsFirstFailureToItsNextAnswer() throws Exception {
    TransferStore store = Mockito.mock(TransferStore.class);
    Meters meters = new Meters();
    TransferStore measured = new MeasuredStore(store, meters, Clock.systemUTC());
    Mockito.when(store.markOrdered("r", "1"))
        .thenThrow(new StoreUnavailable(Reason.STORE_UNAVAILABLE, "no", null))
        .thenReturn("1");

    assertThrows(StoreUnavailable.class, () -> measured.markOrdered("r", "1"));
    assertNotNull(meters.outage());
    measured.markOrdered("r", "1");

    assertNull(meters.outage());
    assertEquals(2, Arrays.stream(meters.storeCalls().counts()).sum());
  }
}
