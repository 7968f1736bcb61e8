package dev.fanfare.codec.bytecode;

import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The classes of one jar or directory, and who extends whom. */
final class CodeSource {

  private static final String SUFFIX = ".class";

  // By internal name.
  private final Map<String, ClassFile> classes = new HashMap<>();
  private final Map<String, List<String>> subclasses = new HashMap<>();

  private CodeSource() {}

  static CodeSource of(Class<?> type, Map<String, CodeSource> known) {
    URL location = location(type);
    CodeSource source = known.get(location.toString());
    if (source == null) {
      source = read(type, location);
      known.put(location.toString(), source);
    }
    return source;
  }

  private static URL location(Class<?> type) {
    java.security.CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw unreadable(type, "it has no location");
    }
    return source.getLocation();
  }

  private static CodeSource read(Class<?> type, URL location) {
    CodeSource source = new CodeSource();
    try {
      Path path = Path.of(new URI(location.toString()));
      if (Files.isDirectory(path)) {
        source.addDirectory(path);
      } else {
        source.addJar(path);
      }
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw unreadable(type, e.toString());
    }
    // In the names' order: what is found does not depend on the file system's.
    for (ClassFile file : new TreeMap<>(source.classes).values()) {
      String superName = file.superName();
      if (superName != null) {
        source.extend(superName, file.name());
      }
      file.interfaces().forEach(parent -> source.extend(parent, file.name()));
    }
    return source;
  }

  private static FanfareException unreadable(Class<?> type, String why) {
    return new FanfareException(
        "the class files beside %s cannot be listed (%s): give the step a @Task(version = \"…\")"
            .formatted(type.getName(), why));
  }

  private void addDirectory(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
    for (Path file : files) {
      add(Files.readAllBytes(file));
    }
  }

  private void addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(SUFFIX) && !entry.getName().startsWith("META-INF/")) {
          try (InputStream in = zip.getInputStream(entry)) {
            add(in.readAllBytes());
          }
        }
      }
    }
  }

  private void add(byte[] bytes) {
    ClassFile file = new ClassFile(bytes);
    if (!"module-info".equals(file.name())) {
      classes.put(file.name(), file);
    }
  }

  private void extend(String parent, String child) {
    subclasses.computeIfAbsent(parent, key -> new ArrayList<>()).add(child);
  }

  @Nullable ClassFile find(String name) {
    return classes.get(name);
  }

  /** The method that a call of a class's method means; null if it stands outside. */
  @Nullable MethodKey resolve(MethodKey called) {
    ClassFile file = classes.get(called.owner());
    while (file != null) {
      if (file.method(called.name(), called.descriptor()) != null) {
        return new MethodKey(file.name(), called.name(), called.descriptor());
      }
      for (String parent : file.interfaces()) {
        MethodKey inherited = resolve(new MethodKey(parent, called.name(), called.descriptor()));
        if (inherited != null) {
          return inherited;
        }
      }
      String superName = file.superName();
      file = superName == null ? null : classes.get(superName);
    }
    return null;
  }

  /** The methods in subclasses of a class that override one of its own. */
  List<MethodKey> overrides(MethodKey called) {
    List<MethodKey> found = new ArrayList<>();
    for (String child : descendants(called.owner())) {
      ClassFile file = classes.get(child);
      ClassFile.Method method =
          file == null ? null : file.method(called.name(), called.descriptor());
      if (method != null && !method.isStatic() && !method.isPrivate()) {
        found.add(new MethodKey(child, called.name(), called.descriptor()));
      }
    }
    return found;
  }

  private Set<String> descendants(String name) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      for (String child : subclasses.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (found.add(child)) {
          open.add(child);
        }
      }
    }
    return found;
  }

  /** A method's name and generic signature. */
  String signature(MethodKey method) {
    ClassFile file = classes.get(method.owner());
    ClassFile.Method found = file == null ? null : file.method(method.name(), method.descriptor());
    String generic = found == null ? null : found.signature();
    return method.name() + (generic == null ? method.descriptor() : generic);
  }
}
