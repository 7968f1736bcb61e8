package dev.fanfare.report;

import dev.fanfare.runtime.result.FanfareException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A directory that files are written to, and never outside of. */
public final class OutputDirectory {

  private final Path root;

  private OutputDirectory(Path root) {
    this.root = root;
  }

  /**
   * Returns a directory; it is made when the first file is written.
   *
   * @param root where it is
   */
  public static OutputDirectory of(Path root) {
    return new OutputDirectory(root.toAbsolutePath().normalize());
  }

  /**
   * Returns the place of a file.
   *
   * @param name its path, relative to this directory
   * @throws FanfareException if it is absolute, leads outside, or passes a link
   */
  public Path resolve(String name) {
    Path file = path(name);
    if (file.equals(root) || !file.startsWith(root)) {
      throw new FanfareException("'" + name + "' leads out of the output directory " + root);
    }
    Path part = root;
    for (Path step : root.relativize(file)) {
      part = part.resolve(step);
      if (Files.isSymbolicLink(part)) {
        throw new FanfareException(
            "'" + name + "' may lead out of the output directory: " + part + " is a link");
      }
    }
    return file;
  }

  private Path path(String name) {
    try {
      Path path = root.getFileSystem().getPath(name);
      if (path.isAbsolute()) {
        throw new FanfareException(
            "'" + name + "' is absolute; name a path inside the output directory " + root);
      }
      return root.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new FanfareException("'" + name + "' is not a path: " + e.getReason(), e);
    }
  }

  /** Writes a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @param out where to; buffered, and closed by the caller
     * @throws IOException if {@code out} throws it
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param name its path, relative to this directory
   * @param content writes it
   * @return its place
   * @throws FanfareException if the place is refused, or cannot be written
   */
  public Path write(String name, Content content) {
    Path file = resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Path draft = DraftFiles.of(file);
      Files.deleteIfExists(draft);
      try {
        try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
          OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
          content.writeTo(buffered);
          buffered.flush();
        }
        move(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
      return file;
    } catch (IOException e) {
      throw new FanfareException("cannot write " + file + ": " + reason(e), e);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Java's own message is often no more than the name of the file. */
  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is in the way";
    }
    if (e instanceof AccessDeniedException denied) {
      return "no access to " + denied.getFile();
    }
    return String.valueOf(e.getMessage());
  }
}
