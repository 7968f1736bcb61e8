package dev.fanfare.store.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on a free port of loopback, in a directory of its own.
 *
 * <p>It is the child of a shell that waits for the end of its input, which is a pipe of this JVM:
 * however the JVM ends, killed included, the shell stops the server and removes the directory.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** {@code $1} the programs, {@code $2} the directory, {@code $3} the port, {@code $4} fsync. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      "$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$2/log" 2>&1 || { echo failed; exit 1; }
      start() {
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
          -c fsync="$4" -c max_connections=60 -c shared_buffers=32MB </dev/null >>"$2/log" 2>&1 &
        server=$!
        tries=0
        until "$1/pg_isready" -q -h 127.0.0.1 -p "$3"; do
          kill -0 $server 2>/dev/null || { echo failed; return; }
          tries=$((tries + 1)); [ $tries -lt 600 ] || { echo failed; return; }
          sleep 0.05
        done
        echo ready
      }
      start "$@"
      while read -r command; do
        kill -QUIT $server 2>/dev/null
        wait $server
        [ "$command" = restart ] && start "$@" || echo stopped
      done
      kill -QUIT $server 2>/dev/null
      wait $server
      rm -rf "$2"
      """;

  private static PostgresServer shared;

  private final Path directory;
  private final int port;
  private final Process shell;
  private final BufferedReader answers;

  private PostgresServer(boolean fsync) {
    try {
      Path programs = programs();
      directory = Files.createTempDirectory("fanfare-postgres");
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      List<String> command = new ArrayList<>();
      if (isRoot()) {
        // The server refuses to run as root.
        run("chown", "postgres", directory.toString());
        command.addAll(List.of("runuser", "-u", "postgres", "--"));
      }
      command.addAll(
          List.of(
              "/bin/sh",
              "-c",
              SCRIPT,
              "sh",
              programs.toString(),
              directory.toString(),
              String.valueOf(port),
              fsync ? "on" : "off"));
      shell =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      answers =
          new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
      expect("ready");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why there can be no server here; empty if there can. */
  public static String whyNot() {
    if (programs() == null) {
      return "PostgreSQL is not installed: no " + INSTALLED + "/*/bin/initdb";
    }
    return "";
  }

  /** The server of this JVM, without fsync; started with the first call. */
  public static synchronized PostgresServer shared() {
    if (shared == null) {
      shared = new PostgresServer(false);
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A server that a test stops and starts as it likes, with fsync; the test closes it. */
  public static PostgresServer own() {
    return new PostgresServer(true);
  }

  /** Makes an empty database; returns its JDBC URL. */
  public String createDatabase() {
    String name = "test" + NUMBERS.incrementAndGet();
    try (var connection = DriverManager.getConnection(url("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
  }

  /** Kills the server, as a power cut of its machine would, as far as processes go. */
  public void stop() {
    send("stop", "stopped");
  }

  /** Kills the server if it runs, and starts it again. */
  public void restart() {
    send("restart", "ready");
  }

  private void send(String command, String answer) {
    try {
      shell.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
      shell.getOutputStream().flush();
      expect(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void expect(String answer) throws IOException {
    String line = answers.readLine();
    if (!answer.equals(line)) {
      String log = Files.exists(log()) ? Files.readString(log()) : "";
      throw new IllegalStateException("PostgreSQL says '" + line + "', log: " + log);
    }
  }

  private Path log() {
    return directory.resolve("log");
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor(20, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path programs() {
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(String... command) throws IOException {
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
