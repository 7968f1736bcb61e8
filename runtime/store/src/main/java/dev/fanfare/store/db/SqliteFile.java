package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * A database file of this machine, made with mode 0600 where it is missing and refused before
 * SQLite touches it where it cannot be ours.
 */
final class SqliteFile implements ConnectionSource {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int LARGEST_PAGE_CODE = 1;
  private static final int LARGEST_PAGE = 65_536;

  /** File systems whose locks or shared memory do not hold between machines. */
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs3",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "afpfs",
          "ncpfs",
          "webdav",
          "davfs",
          "fuse.davfs",
          "fuse.sshfs",
          "fuse.s3fs",
          "fuse.glusterfs",
          "glusterfs",
          "ceph",
          "fuse.ceph",
          "lustre");

  private final SqlDialect dialect;
  private final Path file;

  SqliteFile(Path file) {
    this(file, SqliteDialect.BUSY_MILLIS);
  }

  /** A file whose lock is waited for so long. */
  SqliteFile(Path file, int busyMillis) {
    dialect = new SqliteDialect(busyMillis);
    this.file = file.toAbsolutePath().normalize();
    prepare();
  }

  private void prepare() {
    try {
      Path directory = file.getParent();
      if (directory != null && !Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
      if (!Files.exists(file)) {
        create();
      }
      if (Files.isDirectory(file)) {
        throw refused(Problem.DENIED, "is a directory; name a file in it");
      }
      checkFileSystem(Files.getFileStore(file).type());
      if (!Files.isReadable(file) || !Files.isWritable(file)) {
        throw refused(Problem.DENIED, "may not be read and written by this user; change its mode");
      }
      if (directory != null && !Files.isWritable(directory)) {
        throw refused(
            Problem.DENIED, "lies in a directory in which this user may not write; SQLite must");
      }
      checkHeader();
    } catch (AccessDeniedException e) {
      throw refused(Problem.DENIED, "may not be made here: no permission for " + e.getFile());
    } catch (IOException e) {
      throw new StoreException(
          Problem.DENIED, "the store %s cannot be opened: %s".formatted(file, e), e);
    }
  }

  private void create() throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mode =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, mode);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster.
    }
  }

  void checkFileSystem(String type) {
    if (NETWORK.contains(type.toLowerCase(Locale.ROOT))) {
      throw refused(
          Problem.UNSAFE,
          "lies on a network file system (%s), where SQLite can lose data; name a local file, or use PostgreSQL"
              .formatted(type));
    }
  }

  private void checkHeader() throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      return;
    }
    byte[] header = new byte[HEADER];
    int read;
    try (var in = Files.newInputStream(file)) {
      read = in.readNBytes(header, 0, HEADER);
    }
    int known = Math.min(read, MAGIC.length);
    if (!Arrays.equals(header, 0, known, MAGIC, 0, known)) {
      throw refused(Problem.FOREIGN, "is not an SQLite database; name another file");
    }
    if (read < HEADER || isCut(header, size)) {
      throw refused(
          Problem.DAMAGED,
          "is cut: it has %s bytes, and should have more; restore a copy, or move it away"
              .formatted(size));
    }
  }

  /** Returns whether pages are missing that no write-ahead log can still hold. */
  private boolean isCut(byte[] header, long size) throws IOException {
    try (var in = new DataInputStream(new java.io.ByteArrayInputStream(header))) {
      in.skipBytes(16);
      int code = in.readUnsignedShort();
      long page = code == LARGEST_PAGE_CODE ? LARGEST_PAGE : code;
      in.skipBytes(6);
      int changes = in.readInt();
      long pages = Integer.toUnsignedLong(in.readInt());
      in.skipBytes(60);
      int validFor = in.readInt();
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      boolean logged = Files.exists(log) && Files.size(log) > 0;
      return changes == validFor && !logged && pages * page > size;
    }
  }

  private StoreException refused(Problem problem, String why) {
    return new StoreException(problem, "the store %s %s".formatted(file, why));
  }

  @Override
  public Connection connect() throws SQLException {
    SqliteLibrary.load();
    Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, new Properties());
    if (connection == null) {
      throw new SQLException("the driver does not take " + file);
    }
    return connection;
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public String place() {
    return file.toString();
  }
}
