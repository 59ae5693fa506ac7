package dev.scimlet.examples.server;

import com.zaxxer.hikari.HikariConfig;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.schema.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database of PostgreSQL.
 *
 * @param url where it is
 * @param user the database user, or null for the driver's choice
 * @param password the user's password, or null if none is asked for
 */
record PostgresqlStorage(String url, @Nullable String user, @Nullable String password)
    implements Storage {

  private static final int CONNECTIONS = 10;
  private static final int CONNECTIONS_OF_PRODUCT = 4;
  private static final int IDLE_CONNECTIONS = 2;

  @Override
  public OpenStore open(List<ResourceType> types) {
    return SqlStores.open(configuration(CONNECTIONS), types);
  }

  @Override
  public ProductDatabase openProduct() {
    return SqlStores.openProduct(configuration(CONNECTIONS_OF_PRODUCT));
  }

  /** {@return where it is, without parameters: some of them are secrets} */
  @Override
  public String toString() {
    return "PostgreSQL, " + url.replaceAll("\\?.*", "");
  }

  private HikariConfig configuration(int connections) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(url);
    configuration.setUsername(user);
    configuration.setPassword(password);
    configuration.setMaximumPoolSize(connections);
    configuration.setMinimumIdle(IDLE_CONNECTIONS);
    // What the URL says of these goes first.
    configuration.addDataSourceProperty("ApplicationName", "scimlet");
    configuration.addDataSourceProperty("connectTimeout", "5");
    configuration.addDataSourceProperty("socketTimeout", "60");
    configuration.addDataSourceProperty("tcpKeepAlive", "true");
    return configuration;
  }
}
