package dev.fanfare.samples.audit;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The modules of the running JDK, read from its image. */
final class JdkModules implements ClassSource {

  private static final Path ROOT =
      FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");

  private final Set<String> wanted;

  /**
   * Chooses the modules to read.
   *
   * @param wanted their names; all of them if there are none
   */
  JdkModules(Set<String> wanted) {
    this.wanted = wanted;
  }

  @Override
  public List<ClassFile> list() throws IOException {
    Set<String> known = names();
    for (String name : wanted) {
      if (!known.contains(name)) {
        String near = NearMiss.of(name, known).map(it -> "; did you mean '" + it + "'?").orElse("");
        throw new FanfareException("this JDK has no module '" + name + "'" + near);
      }
    }
    List<ClassFile> files = new ArrayList<>();
    for (String module : wanted.isEmpty() ? known : new TreeSet<>(wanted)) {
      files.addAll(classes(module));
    }
    return files;
  }

  @Override
  public byte[] read(ClassFile file) throws IOException {
    return Files.readAllBytes(ROOT.resolve(file.module()).resolve(file.path()));
  }

  private static Set<String> names() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      Set<String> names = new TreeSet<>();
      modules.forEach(module -> names.add(module.getFileName().toString()));
      return names;
    }
  }

  private static List<ClassFile> classes(String module) throws IOException {
    Path root = ROOT.resolve(module);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(path -> path.endsWith(".class"))
          .sorted()
          .map(path -> ClassFile.of(module, path))
          .toList();
    }
  }
}
