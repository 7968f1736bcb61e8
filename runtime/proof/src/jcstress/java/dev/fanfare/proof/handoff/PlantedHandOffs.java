package dev.fanfare.proof.handoff;

import dev.fanfare.proof.mutant.Mutation;
import dev.fanfare.proof.mutant.WrongMethod;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs each test against an engine with a bug, which stands before the sound one on the class path,
 * and fails if the test does not.
 */
public final class PlantedHandOffs {

  private static final String INTERNAL = "dev.fanfare.runtime.internal.";

  private static final List<Planted> ALL =
      List.of(
          new Planted(OneClaim.class, "worker.RunLock", "<init>(Z)V", Mutation.MAKES_NO_LOCK),
          new Planted(ResultHandOff.class, "pool.PoolTask", "isDone()Z", Mutation.SAYS_YES),
          new Planted(
              ReportHandOff.class,
              "phase.TaskCompletion",
              "countFromWorker(I)V",
              Mutation.ADDS_IN_TWO_STEPS));

  private PlantedHandOffs() {}

  /**
   * Runs them all.
   *
   * @param arguments the folder for what is written
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    for (Planted planted : ALL) {
      planted.assertFound(Path.of(arguments[0]));
    }
  }

  private record Planted(Class<?> test, WrongMethod wrong) {

    Planted(Class<?> test, String type, String method, Mutation mutation) {
      this(test, new WrongMethod(INTERNAL + type, method, mutation));
    }

    void assertFound(Path folder) throws IOException, InterruptedException {
      Path own = Files.createDirectories(folder.resolve(test.getSimpleName()));
      write(own);
      Path log = own.resolve("jcstress.log");
      int code = run(own, log);
      String said = Files.readString(log);
      if (code == 0 || !said.contains("[FAILED] " + test.getName()) || said.contains("[ERROR]")) {
        throw new IllegalStateException(
            "%s has not found that %s is wrong: see %s".formatted(test, wrong.method(), log));
      }
      System.out.printf("%s finds %s%n", test.getSimpleName(), wrong);
    }

    private void write(Path folder) throws IOException {
      String file = wrong.type().replace('.', '/') + ".class";
      Path to = folder.resolve(file);
      Files.createDirectories(to.getParent());
      try (InputStream in = PlantedHandOffs.class.getClassLoader().getResourceAsStream(file)) {
        Files.write(to, wrong.in(in.readAllBytes()));
      }
    }

    private int run(Path folder, Path log) throws IOException, InterruptedException {
      String classes = folder + File.pathSeparator + System.getProperty("java.class.path");
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              classes,
              "org.openjdk.jcstress.Main",
              "-m",
              "quick",
              "-iters",
              "1",
              "-sc",
              "false",
              "-t",
              test.getName(),
              "-r",
              folder.toString())
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start()
          .waitFor();
    }
  }
}
