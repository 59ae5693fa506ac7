package dev.scimlet.filter.internal.match;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;

/** What a filter is evaluated against: a whole resource, or one value of an attribute. */
interface Scope<T> {

  /** Makes a lookup by canonical name. */
  Lookup<T> attribute(String name);

  /** Tells whether {@code primary} is false where it is absent, RFC 7643 section 2.4. */
  boolean isOneValue();

  /** Resources and their extensions. */
  final class OfResource implements Scope<AttributeSource> {

    @Override
    public Lookup<AttributeSource> attribute(String name) {
      return source -> source.get(name);
    }

    @Override
    public boolean isOneValue() {
      return false;
    }
  }

  /** Complex values, and simple ones under the name {@code value}. */
  final class OfValue implements Scope<ScimValue> {

    @Override
    public Lookup<ScimValue> attribute(String name) {
      boolean self = name.equals("value");
      return value -> value instanceof ScimObject object ? object.get(name) : self ? value : null;
    }

    @Override
    public boolean isOneValue() {
      return true;
    }
  }
}
