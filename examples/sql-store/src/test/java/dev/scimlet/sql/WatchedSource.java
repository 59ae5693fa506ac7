package dev.scimlet.sql;

import dev.scimlet.sql.Watcher.Step;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that tells a watcher what is done with it. */
final class WatchedSource {

  private WatchedSource() {}

  static DataSource of(DataSource source, Watcher watcher) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            method.getName().equals("getConnection")
                ? watched(
                    required(
                        Connection.class,
                        step(watcher, Step.CONNECT, "", source, method, arguments)),
                    watcher)
                : call(source, method, arguments));
  }

  private static Connection watched(Connection connection, Watcher watcher) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "prepareStatement" ->
                  watched(
                      required(PreparedStatement.class, call(connection, method, arguments)),
                      (String) arguments[0],
                      watcher);
              case "commit" -> step(watcher, Step.COMMIT, "", connection, method, arguments);
              case "setAutoCommit" -> step(watcher, Step.RESET, "", connection, method, arguments);
              case "close" -> step(watcher, Step.CLOSE, "", connection, method, arguments);
              default -> call(connection, method, arguments);
            });
  }

  private static PreparedStatement watched(
      PreparedStatement statement, String sql, Watcher watcher) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) ->
            method.getName().startsWith("execute")
                ? step(watcher, Step.EXECUTE, sql, statement, method, arguments)
                : call(statement, method, arguments));
  }

  private static @Nullable Object step(
      Watcher watcher,
      Step step,
      String sql,
      Object target,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    watcher.before(step, sql);
    Object result = call(target, method, arguments);
    watcher.after(step, sql);
    return result;
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T required(Class<T> type, @Nullable Object value) {
    return type.cast(Objects.requireNonNull(value));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
