package io.carttransfer.sku;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names of one cart where both sides have the same: each stands for itself, and no table has to
 * be filled to find that out. A name that was not asked for stands for itself, too.
 */
final class SameNames extends AbstractMap<String, String> {

  private final Collection<String> names;

  SameNames(Collection<String> names) {
    this.names = names;
  }

  @Override
  public String get(Object name) {
    return (String) name;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Set<Entry<String, String>> entries = new LinkedHashSet<>();
    names.forEach(name -> entries.add(new SimpleImmutableEntry<>(name, name)));
    return entries;
  }
}
