package dev.fanfare.samples.cluster;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Launcher;
import dev.fanfare.samples.audit.JarAudit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Starts a Spark cluster on this machine, audits jars on it, and stops it. The command line is that
 * of jar-audit, such as {@code --set jars=path/to/lib}; {@code --engine} and {@code --master} are
 * added.
 */
public final class LocalCluster {

  private static final int WORKERS = 2;

  private LocalCluster() {}

  /** Runs jar-audit on a cluster of its own. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // The executors have the class path of this process, and need no jars sent.
    System.setProperty("spark.jars", "");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.log.level", "ERROR");
    int code;
    try (ClusterProcesses cluster = ClusterProcesses.start(WORKERS)) {
      Thread stop = new Thread(cluster::close, "stop-cluster");
      Runtime.getRuntime().addShutdownHook(stop);
      System.err.println("cluster of " + WORKERS + " workers at " + cluster.master());
      code = audit(cluster.master(), List.of(arguments));
      Runtime.getRuntime().removeShutdownHook(stop);
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int audit(String master, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of("run", "--engine", "spark", "--master", master));
    line.addAll(arguments);
    return ServiceLoader.load(Launcher.class)
        .findFirst()
        .orElseThrow()
        .launch(Fanfare.orchestrator(JarAudit.class), line);
  }
}
