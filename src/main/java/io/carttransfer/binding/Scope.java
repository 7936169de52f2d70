package io.carttransfer.binding;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The attributes of a scope as a live map, as in JSPs. */
final class Scope extends AbstractMap<String, Object> {

  private final Supplier<Enumeration<String>> names;
  private final Function<String, Object> getter;
  private final BiConsumer<String, Object> setter;

  private Scope(
      Supplier<Enumeration<String>> names,
      Function<String, Object> getter,
      BiConsumer<String, Object> setter) {
    this.names = names;
    this.getter = getter;
    this.setter = setter;
  }

  /** The session's attributes; writes go to the session. */
  static Map<String, Object> of(HttpSession session) {
    return new Scope(session::getAttributeNames, session::getAttribute, session::setAttribute);
  }

  /** The request's attributes, read-only. */
  static Map<String, Object> of(ServletRequest request) {
    return Collections.unmodifiableMap(
        new Scope(request::getAttributeNames, request::getAttribute, request::setAttribute));
  }

  /** The application's attributes, read-only. */
  static Map<String, Object> of(ServletContext application) {
    return Collections.unmodifiableMap(
        new Scope(
            application::getAttributeNames, application::getAttribute, application::setAttribute));
  }

  @Override
  public @Nullable Object get(Object name) {
    return name == null ? null : getter.apply(name.toString());
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    Object before = get(name);
    setter.accept(name, value);
    return before;
  }

  @Override
  public @Nullable Object remove(Object name) {
    return put(name.toString(), null);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Set<Entry<String, Object>> entries = new LinkedHashSet<>();
    for (String name : Collections.list(names.get())) {
      entries.add(new SimpleImmutableEntry<>(name, get(name)));
    }
    return Collections.unmodifiableSet(entries);
  }
}
