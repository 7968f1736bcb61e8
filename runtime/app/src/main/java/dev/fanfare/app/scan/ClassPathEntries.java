package dev.fanfare.app.scan;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The directories and archives that a JVM was started with. A class loader does not list them: it
 * finds resources by name, and lists none.
 */
final class ClassPathEntries {

  private ClassPathEntries() {}

  /** This JVM's, in its order: class path, then module path, with what their manifests name. */
  static Set<Path> ofProcess() {
    Deque<Path> open = new ArrayDeque<>();
    entries("java.class.path").forEach(open::add);
    entries("jdk.module.path").forEach(entry -> modules(entry).forEach(open::add));
    Set<Path> found = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Path entry = open.poll().toAbsolutePath().normalize();
      if (Files.exists(entry) && found.add(entry) && Files.isRegularFile(entry)) {
        open.addAll(named(entry));
      }
    }
    return found;
  }

  private static Stream<Path> entries(String property) {
    return Stream.of(System.getProperty(property, "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of);
  }

  /** An entry of a module path is a module, or a directory of modules. */
  private static List<Path> modules(Path entry) {
    if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
      return List.of(entry);
    }
    try (Stream<Path> files = Files.list(entry)) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The archives that an archive's manifest puts on the class path. */
  private static List<Path> named(Path archive) {
    try (JarFile jar = new JarFile(archive.toFile())) {
      Manifest manifest = jar.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null
          ? List.of()
          : Stream.of(names.strip().split("\\s+"))
              .flatMap(name -> resolve(archive, name).stream())
              .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<Path> resolve(Path archive, String name) {
    try {
      return List.of(Path.of(archive.toUri().resolve(URI.create(name))));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return List.of();
    }
  }
}
