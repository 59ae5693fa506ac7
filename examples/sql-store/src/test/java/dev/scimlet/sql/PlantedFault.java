package dev.scimlet.sql;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults that translations of filters have had: a comparison that misses them is worth nothing. */
enum PlantedFault implements UnaryOperator<SqlAttributes> {

  /** Literals are made lower case, and neither folded nor normalized. */
  LOWER_CASE_FOR_FOLDING {
    @Override
    Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
      return right
          .compare(filter)
          .map(
              condition ->
                  filter.value() instanceof ScimString text
                      ? replaced(
                          condition,
                          ComparisonKey.folded(text.value()),
                          text.value().toLowerCase(Locale.ROOT))
                      : condition);
    }
  },

  /** Unequal is not true of those without a value. */
  NE_FORGETS_THE_ABSENT {
    @Override
    Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
      Optional<SqlCondition> some =
          right.present(new Filter.Present(filter.path(), filter.attribute()));
      return filter.operator() == Operator.NE
          ? right.compare(filter).flatMap(ne -> some.map(pr -> both(ne, pr)))
          : right.compare(filter);
    }
  },

  /** Of several values one that is equal makes unequal false. */
  NE_AS_THE_OPPOSITE_OF_EQ {
    @Override
    Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
      if (filter.operator() != Operator.NE) {
        return right.compare(filter);
      }
      Filter.Comparison equal =
          new Filter.Comparison(filter.path(), filter.attribute(), Operator.EQ, filter.value());
      return right.compare(equal).map(eq -> SqlCondition.exact(eq.sql().negated()));
    }
  },

  /** "or" binds weaker than what surrounds it. */
  OR_WITHOUT_PARENTHESES {
    @Override
    Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
      return right.compare(filter).map(condition -> changed(condition, PlantedFault::ungrouped));
    }
  },

  /** The index rows of all tenants count. */
  NO_TENANT {
    @Override
    Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
      return right
          .compare(filter)
          .map(condition -> changed(condition, sql -> sql.replace("i.tenant = ?", "? <> ''")));
    }
  },

  /** An empty text is taken for present. */
  EMPTY_IS_PRESENT {
    @Override
    Optional<SqlCondition> present(SqlAttributes right, Filter.Present filter) {
      return right
          .present(filter)
          .map(condition -> changed(condition, sql -> sql.replace("i.value > ?", "i.value >= ?")));
    }
  },

  /** What is said of the type of an element is dropped, and nobody tests it later. */
  TYPE_IS_DROPPED {
    @Override
    Optional<SqlCondition> among(SqlAttributes right, Filter.ValuePath filter) {
      return right
          .among(filter)
          .map(
              condition ->
                  SqlCondition.exact(
                      changed(condition, sql -> sql.replace("i.kind = ?", "? <> ''")).sql()));
    }
  },

  /** Wildcards of the literal are those of the pattern. */
  WILDCARDS_ARE_NOT_ESCAPED {
    @Override
    Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
      return right.compare(filter).map(PlantedFault::unescaped);
    }

    @Override
    boolean isPossible(SqlDialect dialect) {
      return dialect == SqlDialect.POSTGRESQL;
    }
  };

  Optional<SqlCondition> compare(SqlAttributes right, Filter.Comparison filter) {
    return right.compare(filter);
  }

  Optional<SqlCondition> present(SqlAttributes right, Filter.Present filter) {
    return right.present(filter);
  }

  Optional<SqlCondition> among(SqlAttributes right, Filter.ValuePath filter) {
    return right.among(filter);
  }

  /** Whether the database gives the fault a chance. */
  boolean isPossible(SqlDialect dialect) {
    return true;
  }

  @Override
  public SqlAttributes apply(SqlAttributes right) {
    return new SqlAttributes() {

      @Override
      public Optional<SqlCondition> compare(Filter.Comparison filter) {
        return PlantedFault.this.compare(right, filter);
      }

      @Override
      public Optional<SqlCondition> present(Filter.Present filter) {
        return PlantedFault.this.present(right, filter);
      }

      @Override
      public Optional<SqlCondition> among(Filter.ValuePath filter) {
        return PlantedFault.this.among(right, filter);
      }
    };
  }

  private static SqlCondition both(SqlCondition left, SqlCondition right) {
    return SqlCondition.exact(SqlFragment.allOf(List.of(left.sql(), right.sql())));
  }

  private static SqlCondition changed(SqlCondition condition, UnaryOperator<String> change) {
    SqlFragment sql = condition.sql();
    return new SqlCondition(
        new SqlFragment(change.apply(sql.text()), sql.values()), condition.accuracy());
  }

  private static SqlCondition replaced(SqlCondition condition, Object value, Object other) {
    SqlFragment sql = condition.sql();
    List<Object> values =
        sql.values().stream().map(bound -> bound.equals(value) ? other : bound).toList();
    return new SqlCondition(new SqlFragment(sql.text(), values), condition.accuracy());
  }

  private static SqlCondition unescaped(SqlCondition condition) {
    SqlFragment sql = condition.sql();
    List<Object> values =
        sql.values().stream()
            .map(bound -> bound instanceof String text ? (Object) unescaped(text) : bound)
            .toList();
    return sql.text().contains(" like ")
        ? new SqlCondition(new SqlFragment(sql.text(), values), condition.accuracy())
        : condition;
  }

  private static String unescaped(String pattern) {
    return pattern.replace("!%", "%").replace("!_", "_");
  }

  /** Without the parentheses of the outermost "or" of a comparison. */
  private static String ungrouped(String sql) {
    int or = sql.indexOf(" or ");
    int open = sql.lastIndexOf('(', or);
    int close = sql.indexOf(')', or);
    return or < 0 || open < 0 || close < 0
        ? sql
        : sql.substring(0, open) + sql.substring(open + 1, close) + sql.substring(close + 1);
  }
}
