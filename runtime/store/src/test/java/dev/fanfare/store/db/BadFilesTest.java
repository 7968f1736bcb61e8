package dev.fanfare.store.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no store: one line each, and nothing is written. */
class BadFilesTest {

  @TempDir Path directory;

  @Test
  void makesTheFileForItsUserAlone() throws Exception {
    Path file = directory.resolve("deep/er/store.db");
    Database.open(file).close();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void refusesTheDatabaseOfAnotherProgram() throws Exception {
    Path file = directory.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table bookmark (url text)");
    }
    refuses(file, Problem.FOREIGN, "is the database of another program; name another file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "SQLite format", "no database at all, but a text of a hundred bytes"})
  void refusesAFileThatIsNoDatabase(String content) throws Exception {
    Path file = directory.resolve("notes.txt");
    Files.writeString(file, content);
    Problem problem = content.startsWith("SQLite") ? Problem.DAMAGED : Problem.FOREIGN;
    refuses(file, problem, problem == Problem.DAMAGED ? "is cut" : "is not an SQLite database");
  }

  @Test
  void refusesAFileThatIsCutAtAnyPlace() throws Exception {
    Path file = directory.resolve("store.db");
    Database.open(file).close();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 1; length < whole.length; length += 97) {
      Path cut = directory.resolve("cut" + length + ".db");
      Files.write(cut, Arrays.copyOf(whole, length));
      StoreException refused =
          assertThrows(StoreException.class, () -> Database.open(cut).close(), "cut at " + length);
      assertEquals(Problem.DAMAGED, refused.problem(), refused.getMessage());
    }
  }

  @Test
  void refusesADirectory() {
    refuses(directory, Problem.DENIED, "is a directory; name a file in it");
  }

  @Test
  void refusesAFileBelowAFile() throws Exception {
    Path file = directory.resolve("file");
    Files.writeString(file, "");
    refuses(file.resolve("store.db"), Problem.DENIED, "cannot be opened");
  }

  @Test
  void refusesANetworkFileSystem() {
    SqliteFile file = new SqliteFile(directory.resolve("store.db"));
    for (String type : new String[] {"nfs4", "CIFS", "fuse.sshfs"}) {
      StoreException refused = assertThrows(StoreException.class, () -> file.checkFileSystem(type));
      assertEquals(Problem.UNSAFE, refused.problem());
      assertTrue(refused.getMessage().contains("network file system (" + type + ")"));
    }
    file.checkFileSystem("ext4");
  }

  @Test
  void saysThatAnotherProcessHoldsTheLock() throws Exception {
    Path file = directory.resolve("store.db");
    Database.open(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        Database database = Database.open(file, 20)) {
      statement.execute("begin immediate");
      StoreException refused =
          assertThrows(
              StoreException.class,
              () ->
                  database.write(
                      transaction -> {
                        throw new AssertionError("began");
                      }));
      assertEquals(Problem.LOCKED, refused.problem());
      assertTrue(refused.isTransient());
      assertFalse(refused.getMessage().contains("\n"));
      statement.execute("rollback");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://localhost/x?password=geheim", "http://localhost/geheim/x"})
  void refusesOtherUrlsAndShowsNoPassword(String location) {
    StoreException refused =
        assertThrows(StoreException.class, () -> Database.open(location).close());
    assertTrue(refused.getMessage().startsWith("a store is a file or a jdbc:postgresql: URL"));
    assertFalse(refused.getMessage().contains("geheim"), refused.getMessage());
  }

  @Test
  void saysThatAServerCannotBeReachedAndShowsNoPassword() {
    StoreException refused =
        assertThrows(
            StoreException.class,
            () ->
                Database.open("jdbc:postgresql://me:geheim@127.0.0.1:1/x?password=geheim").close());
    assertEquals(Problem.CONNECTION, refused.problem());
    assertFalse(refused.getMessage().contains("geheim"), refused.getMessage());
    assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
  }

  private static void refuses(Path file, Problem problem, String text) {
    byte[] before = content(file);
    StoreException refused = assertThrows(StoreException.class, () -> Database.open(file).close());
    assertEquals(problem, refused.problem());
    assertTrue(refused.getMessage().contains(text), refused.getMessage());
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
    assertArrayEquals(before, content(file), "the file was written");
    assertFalse(Files.exists(file.resolveSibling(file.getFileName() + "-wal")));
  }

  private static byte[] content(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (java.io.IOException e) {
      return e.toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
