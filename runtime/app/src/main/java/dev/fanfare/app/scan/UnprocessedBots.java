package dev.fanfare.app.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes with {@code @Bot} on a class path on which the annotation processor did not run: they
 * have no orchestrator beside them. Reads every class, so it is for when no bot is found.
 */
public final class UnprocessedBots {

  /** The descriptor of the annotation, as it stands in a class's constants. */
  private static final byte[] BOT = "Ldev/fanfare/api/Bot;".getBytes(StandardCharsets.US_ASCII);

  private static final int LARGEST_CLASS = 1 << 20;
  private static final int MOST_FOUND = 3;

  private final TreeSet<String> found = new TreeSet<>();

  private UnprocessedBots() {}

  /** Returns the names of at most {@value #MOST_FOUND} such classes on this JVM's class path. */
  public static List<String> ofProcess() {
    return in(ClassPathEntries.ofProcess());
  }

  static List<String> in(Iterable<Path> entries) {
    UnprocessedBots scan = new UnprocessedBots();
    for (Path entry : entries) {
      if (scan.found.size() >= MOST_FOUND) {
        break;
      }
      try {
        if (Files.isDirectory(entry)) {
          scan.readDirectory(entry);
        } else {
          scan.readArchive(entry);
        }
      } catch (IOException e) {
        // A class path may name what cannot be read; the JVM skips it, too.
      }
    }
    return scan.found.stream().limit(MOST_FOUND).toList();
  }

  private void readDirectory(Path root) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(root)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : classes) {
      if (Files.size(file) < LARGEST_CLASS && contains(Files.readAllBytes(file))) {
        add(root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/"));
      }
    }
  }

  private void readArchive(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      List<ZipEntry> classes = new ArrayList<>(Collections.list(archive.entries()));
      for (ZipEntry entry : classes) {
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("dev/fanfare/")) {
          try (InputStream in = archive.getInputStream(entry)) {
            if (contains(in.readNBytes(LARGEST_CLASS))) {
              add(entry.getName());
            }
          }
        }
      }
    }
  }

  private void add(String file) {
    found.add(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
  }

  private static boolean contains(byte[] bytes) {
    for (int start = 0; start + BOT.length <= bytes.length; start++) {
      int same = 0;
      while (same < BOT.length && bytes[start + same] == BOT[same]) {
        same++;
      }
      if (same == BOT.length) {
        return true;
      }
    }
    return false;
  }
}
