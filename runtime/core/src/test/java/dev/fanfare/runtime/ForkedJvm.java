package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What came of a main class that was run in a JVM of its own.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it printed on stderr
 */
record ForkedJvm(int exit, String out, String err) {

  /** Runs a main class with the tests' class path. */
  static ForkedJvm run(Class<?> main, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    String tests = System.getProperty("surefire.test.class.path");
    command.add("-cp");
    command.add(tests == null ? System.getProperty("java.class.path") : tests);
    command.add(main.getName());
    Path errors = Files.createTempFile("fanfare-test", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(100, TimeUnit.SECONDS));
      return new ForkedJvm(process.exitValue(), out.strip(), Files.readString(errors).strip());
    } finally {
      Files.delete(errors);
    }
  }
}
