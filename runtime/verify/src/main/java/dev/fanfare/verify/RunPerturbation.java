package dev.fanfare.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change around a run that must not change its results.
 *
 * @param kind its kind, by which it can be chosen
 * @param name what is changed, and to what
 * @param workers how many tasks run at the same time
 * @param shuffle the seed of the pauses around attempts; 0 for none
 * @param flags what the JVM is given
 * @param environment variables that differ
 * @param elsewhere whether it runs in another working directory
 * @param home the JDK, if it is another
 */
public record RunPerturbation(
    String kind,
    String name,
    int workers,
    long shuffle,
    List<String> flags,
    Map<String, String> environment,
    boolean elsewhere,
    Optional<Path> home) {

  /** Copies the collections. */
  public RunPerturbation {
    flags = List.copyOf(flags);
    environment = Map.copyOf(environment);
  }

  /** Returns the run that the others are compared with: one worker, nothing changed. */
  public static RunPerturbation none() {
    return jvm("none", "first run");
  }

  /**
   * Returns all perturbations.
   *
   * @param home another JDK to run on
   */
  public static List<RunPerturbation> all(Optional<Path> home) {
    List<RunPerturbation> all = new ArrayList<>();
    all.add(jvm("again", "again"));
    all.add(workers("workers", 4, 0));
    all.add(workers("workers", 16, 0));
    all.add(workers("shuffle", 8, 1));
    all.add(workers("shuffle", 8, 2));
    all.add(workers("shuffle", 8, 3));
    all.add(
        jvm(
            "hash",
            "identity hash codes",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=0"));
    all.add(jvm("locale", "locale tr_TR", "-Duser.language=tr", "-Duser.country=TR"));
    all.add(jvm("zone", "time zone Pacific/Apia", "-Duser.timezone=Pacific/Apia"));
    all.add(jvm("charset", "charset ISO-8859-1", "-Dfile.encoding=ISO-8859-1"));
    all.add(jvm("processors", "1 processor", "-XX:ActiveProcessorCount=1"));
    all.add(jvm("processors", "64 processors", "-XX:ActiveProcessorCount=64"));
    all.add(jvm("heap", "another heap", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=20"));
    all.add(
        jvm(
            "files",
            "directory order",
            "-Djava.nio.file.spi.DefaultFileSystemProvider=" + ScatteredFiles.class.getName()));
    all.add(elsewhere("directory", "working directory"));
    all.add(account("environment", "another account"));
    home.map(RunPerturbation::jdk).ifPresent(all::add);
    return all;
  }

  /** Returns every kind that does not need another JDK. */
  public static List<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (RunPerturbation each : all(Optional.empty())) {
      kinds.add(each.kind);
    }
    return List.copyOf(kinds);
  }

  private static RunPerturbation jvm(String kind, String name, String... flags) {
    return new RunPerturbation(kind, name, 1, 0, List.of(flags), Map.of(), false, Optional.empty());
  }

  private static RunPerturbation workers(String kind, int workers, long shuffle) {
    String name = workers + " workers" + (shuffle == 0 ? "" : ", shuffled " + shuffle);
    return new RunPerturbation(
        kind, name, workers, shuffle, List.of(), Map.of(), false, Optional.empty());
  }

  private static RunPerturbation elsewhere(String kind, String name) {
    return new RunPerturbation(kind, name, 1, 0, List.of(), Map.of(), true, Optional.empty());
  }

  /** Another user's account, as far as the process can see. */
  private static RunPerturbation account(String kind, String name) {
    return new RunPerturbation(
        kind,
        name,
        1,
        0,
        List.of("-Duser.name=another", "-Duser.home=/home/another", "-Dsomething=else"),
        Map.of(
            "USER", "another", "LOGNAME", "another", "HOSTNAME", "somewhere", "SOMETHING", "else"),
        false,
        Optional.empty());
  }

  private static RunPerturbation jdk(Path home) {
    return new RunPerturbation(
        "jdk", "JDK " + home, 1, 0, List.of(), Map.of(), false, Optional.of(home));
  }
}
