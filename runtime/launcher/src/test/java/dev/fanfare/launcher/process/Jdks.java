package dev.fanfare.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine: the running one, and those installed beside it. */
final class Jdks {

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private Jdks() {}

  /** One of every release from 17 on. */
  static Collection<Path> all() throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    Map<Integer, Path> found = new TreeMap<>();
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path home : beside.sorted().toList()) {
        release(home, found);
      }
    }
    found.put(Runtime.version().feature(), own);
    return found.values();
  }

  private static void release(Path home, Map<Integer, Path> found) throws IOException {
    Path release = home.resolve("release");
    if (Files.isReadable(release) && Files.isExecutable(home.resolve("bin").resolve("java"))) {
      Matcher version = VERSION.matcher(Files.readString(release));
      if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
        found.putIfAbsent(Integer.parseInt(version.group(1)), home);
      }
    }
  }
}
