package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server, by a JDBC URL. */
final class ServerUrl implements ConnectionSource {

  private static final String PREFIX = "jdbc:postgresql:";

  private final SqlDialect dialect = new PostgresDialect();
  private final String url;
  private final Driver driver;

  ServerUrl(String url) {
    this.url = url;
    try {
      driver = DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw new StoreException(
          Problem.OTHER,
          "no driver on the class path takes %s; add org.postgresql:postgresql".formatted(place()),
          e);
    }
  }

  static boolean takes(String location) {
    return location.startsWith(PREFIX);
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    // What the URL says itself wins in the driver.
    properties.setProperty("ApplicationName", "fanfare");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    @Nullable Connection connection = driver.connect(url, properties);
    if (connection == null) {
      throw new SQLException("the driver does not take " + place());
    }
    return connection;
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public String place() {
    int query = url.indexOf('?');
    String plain = query < 0 ? url : url.substring(0, query);
    return plain.replaceFirst("//[^/@]*@", "//");
  }
}
