package dev.fanfare.samples.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** The processes of a standalone Spark cluster on the loopback interface, and their directory. */
final class ClusterProcesses implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int MOST_TRIES = 300;
  private static final long SECONDS_TO_STOP = 10;

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final int port;

  private ClusterProcesses(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /**
   * Starts a master, and workers with one core and 1 GiB of memory for one executor each.
   *
   * @param workers how many
   */
  static ClusterProcesses start(int workers) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("spark-home");
    linkJars(Files.createDirectory(home.resolve("jars")));
    ClusterProcesses cluster = new ClusterProcesses(home, freePort());
    try {
      cluster.process(
          "master",
          "org.apache.spark.deploy.master.Master",
          "--host",
          HOST,
          "--port",
          cluster.port + "",
          "--webui-port",
          "0");
      cluster.awaitMaster();
      for (int worker = 0; worker < workers; worker++) {
        cluster.process(
            "worker-" + worker,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            HOST,
            "--cores",
            "1",
            "--memory",
            "1200m",
            "--webui-port",
            "0",
            "--work-dir",
            home.resolve("work").toString(),
            cluster.master());
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Executors get the class path of this process. */
  private static void linkJars(Path jars) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path file = Path.of(entry).toAbsolutePath();
      if (Files.isRegularFile(file)) {
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void process(String name, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
    command.add("-Dspark.log.level=WARN");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                HOST));
    builder.redirectErrorStream(true);
    builder.redirectOutput(home.resolve(name + ".log").toFile());
    processes.add(builder.start());
  }

  private void awaitMaster() throws IOException, InterruptedException {
    for (int tries = 0; ; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException e) {
        boolean ended = processes.get(0).waitFor(100, TimeUnit.MILLISECONDS);
        if (ended || tries == MOST_TRIES) {
          throw new IOException(
              "the master did not start:\n" + Files.readString(home.resolve("master.log")), e);
        }
      }
    }
  }

  /** Returns the master's address, as {@code --master} takes it. */
  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** Returns the processes of the executors that run now. */
  List<ProcessHandle> executors() {
    return processes.stream().flatMap(Process::descendants).toList();
  }

  /** Returns all processes that run now. */
  List<ProcessHandle> handles() {
    List<ProcessHandle> all = new ArrayList<>(executors());
    processes.forEach(process -> all.add(process.toHandle()));
    return all;
  }

  /** Ends the processes and those that they have started, and deletes their directory. */
  @Override
  public synchronized void close() {
    List<ProcessHandle> all = handles();
    processes.clear();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle handle : all) {
      try {
        var unused = handle.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
      } catch (Exception e) {
        handle.destroyForcibly();
      }
    }
    delete();
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(home)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.deleteIfExists(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException | UncheckedIOException e) {
      // Something of it is still being written; it is the system's temporary directory.
    }
  }
}
