package io.carttransfer.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Methods of a shop's between which a container has to choose, or which it cannot reach. */
public class OddMethods {

  private final String made;

  public OddMethods() {
    made = "of nothing";
  }

  public OddMethods(String text) {
    made = "of text " + text;
  }

  public OddMethods(Integer number) {
    made = "of number " + number;
  }

  public OddMethods(String text, int number) {
    made = "of both " + text + number;
  }

  public OddMethods(Object[] many, String text) {
    made = "of array " + many.length + text;
  }

  // One of its name and number of arguments.
  public String one(String text) {
    return "one " + text;
  }

  public String primitive(int number) {
    return "int " + number;
  }

  public String wrapper(Integer number) {
    return "Integer " + number;
  }

  public String wide(long number) {
    return "long " + number;
  }

  public String flag(boolean flag) {
    return "flag " + flag;
  }

  public String letter(char letter) {
    return "letter " + letter;
  }

  public String decimal(BigDecimal number) {
    return "decimal " + number;
  }

  public String object(Object object) {
    return "object " + (object == null ? null : object.getClass().getName());
  }

  public String number(Number number) {
    return "Number " + number;
  }

  public String size(OddShop.Size size) {
    return "size " + size;
  }

  public String list(Collection<?> list) {
    return "list " + list;
  }

  public String function(Function<Object, Object> function) {
    return "function " + function.apply("x");
  }

  public void nothing(String text) {}

  public String two(String text, Integer number) {
    return "two " + text + number;
  }

  public static String ofTheClass(String text) {
    return "static " + text;
  }

  // Several of one name and number of arguments.
  public String over(String text) {
    return "over String " + text;
  }

  public String over(int number) {
    return "over int " + number;
  }

  public String over(Object object) {
    return "over Object " + object;
  }

  public String pair(Object object, Object other) {
    return "pair of Objects " + object + other;
  }

  public String pair(String text, Integer number) {
    return "pair of String and Integer " + text + number;
  }

  public String near(Number number) {
    return "near Number " + number;
  }

  public String near(Comparable<?> comparable) {
    return "near Comparable " + comparable;
  }

  public String boxed(Integer number) {
    return "boxed Integer " + number;
  }

  public String boxed(Long number) {
    return "boxed Long " + number;
  }

  public String mixed(String text) {
    return "mixed " + text;
  }

  public String mixed(String text, String other) {
    return "mixed " + text + other;
  }

  public static String both(String text) {
    return "static both " + text;
  }

  public String both(Integer number) {
    return "both " + number;
  }

  // Any number.
  public String many(String... texts) {
    return "many " + Arrays.toString(texts);
  }

  public String some(String text) {
    return "some " + text;
  }

  public String some(String text, String... more) {
    return "some " + text + Arrays.toString(more);
  }

  // What throws.
  public String checked(String text) throws Exception {
    throw new Exception("checked " + text);
  }

  public String unchecked(String text) {
    throw new IllegalStateException("unchecked " + text);
  }

  public String error(String text) {
    throw new AssertionError("error " + text);
  }

  public String withCause(String text) {
    throw new IllegalStateException("outer", new IllegalArgumentException("inner " + text));
  }

  public String isNull() {
    return null;
  }

  /** As frameworks have it, which name their own method like the language's. */
  public String stream() {
    return "a stream of the shop";
  }

  @Override
  public String toString() {
    return made;
  }

  /** Hides what is above, and narrows it. */
  public static class Narrower extends OddMethods implements Finder<Long>, Greeter {

    public static String ofTheClass(String text) {
      return "hiding " + text;
    }

    @Override
    public String one(String text) {
      return "narrower one " + text;
    }

    @Override
    public Narrower self() {
      return this;
    }

    @Override
    public String find(Long key) {
      return "found " + key;
    }

    @Override
    public String toString() {
      return "narrower";
    }
  }

  /** As a framework's base class for data access. */
  public interface Finder<K> {
    Object find(K key);

    Object self();
  }

  /** With a method that its classes do not write. */
  public interface Greeter {
    default String greet(String name) {
      return "hello " + name;
    }

    static String shout(String name) {
      return name + "!";
    }
  }

  static class Hidden extends OddMethods implements Greeter {
    @Override
    public String one(String text) {
      return "hidden one " + text;
    }
  }

  static class HiddenBase {
    public String inherited(String text) {
      return "inherited " + text;
    }
  }

  /** Of a class that nobody sees. */
  public static class OfHidden extends HiddenBase {}

  /** Cannot be made. */
  public abstract static class Abstract {
    public Abstract() {}

    public static String make(String text) {
      return "abstract " + text;
    }
  }

  /** Cannot be made from outside. */
  public static class Private {
    private Private() {}
  }

  /** Fails when it is made. */
  public static class Failing {
    public Failing(String text) {
      throw new IllegalArgumentException("not made: " + text);
    }
  }

  /** Fails when it is first used. */
  public static class Broken {
    static final int NUMBER = Integer.parseInt("none");

    public static String use(String text) {
      return text + NUMBER;
    }
  }

  public static Object hidden() {
    return new Hidden();
  }

  public static Object anonymous() {
    return new Greeter() {};
  }

  public static Callable<String> lambda() {
    return () -> "called";
  }

  public static Object proxy() {
    return java.lang.reflect.Proxy.newProxyInstance(
        OddMethods.class.getClassLoader(),
        new Class<?>[] {Greeter.class},
        (proxy, method, arguments) -> "proxied " + arguments[0]);
  }

  public static Optional<String> maybe() {
    return Optional.of("x");
  }

  public static List<Object> values() {
    return new ArrayList<>(Arrays.asList("x", 1, 2L));
  }

  public static List<Object> fixed() {
    return Collections.unmodifiableList(values());
  }

  public static Map<String, Integer> units() {
    return new java.util.TreeMap<>(Collections.singletonMap("x", 3));
  }
}
