package dev.fanfare.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Keeps SQLite's native library unpacked in a directory of the user's cache. The driver by itself
 * unpacks a megabyte into the temporary directory, and compares it, in every process: some 80 ms of
 * each start. Where anything is unusual (no cache directory, one that others may write, a library
 * path set by the user), the driver does what it always does.
 */
final class SqliteLibrary {

  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";
  private static boolean loaded;

  private SqliteLibrary() {}

  /**
   * Loads the library and the driver's classes; what fails here fails again, and is said, later.
   */
  static void warmUp() {
    try {
      load();
      try (var connection =
              new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new java.util.Properties());
          var statement = connection.createStatement()) {
        statement.execute("select 1");
      }
    } catch (java.sql.SQLException e) {
      // Opening a file says what is wrong.
    }
  }

  /** Loads the library, once per process. */
  static synchronized void load() throws java.sql.SQLException {
    if (loaded) {
      return;
    }
    Path library = System.getProperty(PATH) == null ? unpacked() : null;
    try {
      if (library != null) {
        System.setProperty(PATH, String.valueOf(library.getParent()));
        System.setProperty(NAME, String.valueOf(library.getFileName()));
      }
      SQLiteJDBCLoader.initialize();
      loaded = true;
    } catch (Exception e) {
      throw new java.sql.SQLException(
          "SQLite's native library cannot be loaded on %s: %s"
              .formatted(OSInfo.getNativeLibFolderPathForCurrentOS(), e.getMessage()),
          e);
    } finally {
      if (library != null) {
        System.clearProperty(PATH);
        System.clearProperty(NAME);
      }
    }
  }

  private static @Nullable Path unpacked() {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    URL packed = SQLiteJDBCLoader.class.getResource(resource);
    if (packed == null) {
      return null;
    }
    try {
      long size = packed.openConnection().getContentLengthLong();
      Path directory =
          privateDirectory(cache(System.getenv(), System.getProperty("user.home", "")));
      if (directory == null || size <= 0) {
        return null;
      }
      String version = SQLiteJDBCLoader.getVersion();
      String arch = OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-');
      Path library = directory.resolve("%s-%s-%s-%s".formatted(version, arch, size, name));
      if (!Files.exists(library) || Files.size(library) != size) {
        unpack(packed, directory, library);
      }
      return library;
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  private static void unpack(URL packed, Path directory, Path library) throws IOException {
    Path fresh = Files.createTempFile(directory, "unpacking", ".tmp");
    try (InputStream in = packed.openStream()) {
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The cache directory of the user, as the operating system has it; null if there is none. */
  static @Nullable Path cache(Map<String, String> environment, String home) {
    String xdg = environment.get("XDG_CACHE_HOME");
    if (xdg != null && !xdg.isBlank() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "fanfare");
    }
    String local = environment.get("LOCALAPPDATA");
    if (local != null && !local.isBlank()) {
      return Path.of(local, "fanfare", "cache");
    }
    return home.isBlank() || home.equals("?") ? null : Path.of(home, ".cache", "fanfare");
  }

  /** The directory, made with mode 0700; null if others may write into it or own it. */
  private static @Nullable Path privateDirectory(@Nullable Path directory) throws IOException {
    if (directory == null) {
      return null;
    }
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectories(directory);
    }
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(directory);
    boolean shared =
        mode.contains(PosixFilePermission.GROUP_WRITE)
            || mode.contains(PosixFilePermission.OTHERS_WRITE);
    boolean own = Files.getOwner(directory).getName().equals(System.getProperty("user.name"));
    return shared || !own ? null : directory;
  }
}
