package dev.fanfare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README promises to somebody with a JDK and two jars: javac with the processor's jar,
 * java with the {@code -all} jar, nothing else.
 */
class PlainJavacIT {

  private static final Path README = Path.of("../../README.md");
  private static final String PROCESSOR = System.getProperty("fanfare.processor.jar");
  private static final String ALL = System.getProperty("fanfare.all.jar");

  @TempDir Path directory;

  @Test
  void theSmallestBotOfTheReadmeRuns() throws Exception {
    Files.writeString(directory.resolve("Hello.java"), javaBlockOfReadme("public class Hello "));

    Run javac = javac("Hello.java");
    assertEquals("", javac.output, "javac has nothing to say");
    assertEquals(0, javac.exit);

    Run java = java("HelloOrchestrator", "--set", "who=Barbara,Frances", "--workers", "8");
    assertEquals(0, java.exit, java.output);
    assertTrue(java.output.contains("[ 4 succeeded ]"), java.output);
    assertTrue(Files.isDirectory(directory.resolve("build/fanfare")), java.output);
  }

  @Test
  void aShapeThatDoesNotFitIsACompileErrorInPlainJavac() throws Exception {
    String hello = javaBlockOfReadme("public class Hello ");
    Files.writeString(
        directory.resolve("Hello.java"),
        hello.replace("List<Greeting> greetings", "List<Integer> greetings"));

    Run javac = javac("Hello.java");
    assertEquals(1, javac.exit, javac.output);
    assertTrue(
        javac.output.contains(
            "error: [fanfare/UnmetInput] phase 'all' needs List<Integer>, but no earlier phase"
                + " yields Integer"),
        javac.output);
  }

  @Test
  void withoutTheProcessorTheRunSaysHowToSwitchItOn() throws Exception {
    Files.writeString(directory.resolve("Hello.java"), javaBlockOfReadme("public class Hello "));
    Files.writeString(
        directory.resolve("Start.java"),
        """
        public class Start {
          public static void main(String[] args) {
            dev.fanfare.runtime.Fanfare.bot(Hello.class).run();
          }
        }
        """);
    Run javac =
        run(tool("javac"), "-proc:none", "-cp", ALL, "-d", "out", "Hello.java", "Start.java");
    assertEquals(0, javac.exit, javac.output);

    Run java = java("Start");
    assertEquals(1, java.exit, java.output);
    for (String hint :
        List.of("-processorpath", "annotationProcessorPaths", "annotationProcessor")) {
      assertTrue(java.output.contains(hint), hint + " is missing in: " + java.output);
    }
  }

  private static String javaBlockOfReadme(String holding) throws IOException {
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    while (block.find()) {
      if (block.group(1).contains(holding)) {
        return block.group(1);
      }
    }
    throw new AssertionError("the README has no Java block with '" + holding + "'");
  }

  private Run javac(String... files) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(tool("javac"), "-Xlint:all,-processing", "-Werror", "-cp", ALL));
    command.addAll(List.of("-processorpath", PROCESSOR, "-d", "out"));
    command.addAll(Arrays.asList(files));
    return run(command.toArray(String[]::new));
  }

  private Run java(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(tool("java"), "-cp", "out" + File.pathSeparator + ALL));
    command.addAll(Arrays.asList(arguments));
    return run(command.toArray(String[]::new));
  }

  private Run run(String... command) throws Exception {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    return new Run(exit, Files.readString(output, StandardCharsets.UTF_8));
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private record Run(int exit, String output) {}
}
