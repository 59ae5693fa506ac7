package dev.scimlet.sql;

import java.sql.JDBCType;
import org.jspecify.annotations.Nullable;

/** No value, as a parameter of a type. */
enum SqlNull {
  TEXT(JDBCType.VARCHAR),
  NUMBER(JDBCType.BIGINT),
  BOOLEAN(JDBCType.BOOLEAN);

  private final JDBCType type;

  SqlNull(JDBCType type) {
    this.type = type;
  }

  int type() {
    return type.getVendorTypeNumber();
  }

  static Object orNull(@Nullable String text) {
    return text == null ? TEXT : text;
  }
}
