package dev.fanfare.app.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The resources that the processor writes: one for each class with bots or functions, named like
 * the class, with the name of its orchestrator as content.
 */
final class BotMarkers {

  private static final String FOLDER = "META-INF/fanfare/bots/";

  private final Map<String, String> orchestrators = new TreeMap<>();

  private BotMarkers() {}

  /**
   * The markers in directories and archives; of two for the same class, the first.
   *
   * @return the names of the orchestrators by those of the classes
   */
  static Map<String, String> in(Collection<Path> entries) {
    BotMarkers markers = new BotMarkers();
    for (Path entry : entries) {
      try {
        if (Files.isDirectory(entry)) {
          markers.readDirectory(entry.resolve(FOLDER));
        } else {
          markers.readArchive(entry);
        }
      } catch (IOException e) {
        // A class path may name what is no archive; the JVM passes it over, too.
      }
    }
    return markers.orchestrators;
  }

  private void readDirectory(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> list = Files.list(folder)) {
        files = list.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        add(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  private void readArchive(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      List<ZipEntry> found = new ArrayList<>();
      archive.stream()
          .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
          .forEach(found::add);
      for (ZipEntry entry : found) {
        try (InputStream in = archive.getInputStream(entry)) {
          String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          add(entry.getName().substring(FOLDER.length()), content);
        }
      }
    }
  }

  private void add(String className, String content) {
    orchestrators.putIfAbsent(className, content.strip());
  }
}
