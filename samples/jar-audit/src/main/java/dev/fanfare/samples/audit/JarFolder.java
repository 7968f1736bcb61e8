package dev.fanfare.samples.audit;

import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars of a directory. Each file is opened anew: no state is shared between threads. */
final class JarFolder implements ClassSource {

  private final Path folder;

  JarFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<ClassFile> list() throws IOException {
    List<ClassFile> files = new ArrayList<>();
    for (String jar : jars()) {
      try (ZipFile zip = new ZipFile(folder.resolve(jar).toFile())) {
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith(".class"))
            .sorted()
            .forEach(name -> files.add(ClassFile.of(jar, name)));
      }
    }
    return files;
  }

  @Override
  public byte[] read(ClassFile file) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(file.module()).toFile());
        InputStream bytes = zip.getInputStream(zip.getEntry(file.path()))) {
      return bytes.readAllBytes();
    }
  }

  private List<String> jars() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FanfareException("there is no directory " + folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .toList();
    }
  }
}
