package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.runtime.internal.digest.CanonicalDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The contents of files, remembered as long as a file's size, time of change and key are the same.
 * Not thread-safe.
 */
final class PathContents {

  private static final long LARGEST = 1L << 30;
  private static final byte[] ABSENT = "absent".getBytes(StandardCharsets.UTF_8);

  private record Version(long size, FileTime changed, @Nullable Object key) {}

  @SuppressWarnings("ArrayRecordComponent") // private, and never compared
  private record Content(Version version, byte[] digest) {}

  private final Map<Path, Content> known = new HashMap<>();

  /**
   * The digest of the contents of several paths.
   *
   * @param obstacle called with what cannot be compared
   */
  byte[] digest(List<Path> paths, Consumer<String> obstacle) {
    MessageDigest digest = CanonicalDigest.sha256Digest();
    for (Path path : paths) {
      try {
        digest.update(content(path, obstacle));
      } catch (IOException e) {
        obstacle.accept("it takes the file %s, which cannot be read (%s)".formatted(path, e));
      }
    }
    return digest.digest();
  }

  private byte[] content(Path path, Consumer<String> obstacle) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return ABSENT;
    }
    if (!attributes.isRegularFile()) {
      obstacle.accept("it takes the directory %s, whose content is not compared".formatted(path));
      return ABSENT;
    }
    if (attributes.size() > LARGEST) {
      obstacle.accept("it takes the file %s, which is larger than 1 GiB".formatted(path));
      return ABSENT;
    }
    Version version =
        new Version(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    Content content = known.get(path);
    if (content == null || !content.version.equals(version)) {
      content = new Content(version, read(path));
      known.put(path, content);
    }
    return content.digest;
  }

  private static byte[] read(Path path) throws IOException {
    MessageDigest digest = CanonicalDigest.sha256Digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return digest.digest();
  }
}
