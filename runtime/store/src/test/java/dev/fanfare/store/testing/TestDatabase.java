package dev.fanfare.store.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A fresh, empty database of one kind, made when its location is first asked for. */
public abstract class TestDatabase implements AutoCloseable {

  /** One of each kind, for a parameterized test, which closes them. */
  public static Stream<TestDatabase> everyKind() {
    return Stream.of(sqlite(), postgres());
  }

  /** A file in a directory of its own. */
  public static TestDatabase sqlite() {
    return new OfSqlite();
  }

  /** A database of the server that this JVM starts. */
  public static TestDatabase postgres() {
    return new OfPostgres();
  }

  /** What a store is opened by. Skips the test where there is no such database. */
  public abstract String location();

  /** Whether this is PostgreSQL. */
  public abstract boolean isServer();

  @Override
  public abstract void close();

  private static final class OfSqlite extends TestDatabase {
    private Path directory;

    @Override
    public synchronized String location() {
      try {
        if (directory == null) {
          directory = Files.createTempDirectory("fanfare-store");
        }
        return directory.resolve("store.db").toString();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public boolean isServer() {
      return false;
    }

    @Override
    public synchronized void close() {
      if (directory == null) {
        return;
      }
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return "SQLite";
    }
  }

  private static final class OfPostgres extends TestDatabase {
    private String location;

    @Override
    public synchronized String location() {
      if (location == null) {
        String why = PostgresServer.whyNot();
        Assumptions.assumeTrue(why.isEmpty(), why);
        location = PostgresServer.shared().createDatabase();
      }
      return location;
    }

    @Override
    public boolean isServer() {
      return true;
    }

    @Override
    public void close() {
      // The server and all its databases go with the JVM.
    }

    @Override
    public String toString() {
      return "PostgreSQL";
    }
  }
}
