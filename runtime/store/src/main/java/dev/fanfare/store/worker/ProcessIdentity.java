package dev.fanfare.store.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of some machine, so that another of the same machine can tell whether it still runs.
 *
 * @param host the machine's name, for people
 * @param boot the machine's boot and the namespace of its process ids; empty where not known
 * @param pid the process's id
 * @param born when it started, in epoch milliseconds; 0 where not known
 */
public record ProcessIdentity(String host, String boot, long pid, long born) {

  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path PID_NAMESPACE = Path.of("/proc/self/ns/pid");

  /** This process. */
  public static ProcessIdentity current() {
    ProcessHandle process = ProcessHandle.current();
    return new ProcessIdentity(hostName(), bootId(), process.pid(), born(process));
  }

  /**
   * Returns whether this process has certainly ended. False if it runs, and if the observer cannot
   * see that: on another machine, in another container, after a reboot that it does not know of.
   *
   * @param observer the process that looks, on its own machine
   */
  public boolean hasEndedFor(ProcessIdentity observer) {
    if (boot.isEmpty() || !boot.equals(observer.boot) || !host.equals(observer.host)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return isZombie() || process.isEmpty() || (born != 0 && born(process.get()) != born);
  }

  /**
   * Returns whether the process is dead but its parent has not collected it yet: a shell that has
   * killed it, or the first process of a container. The JDK calls that alive.
   */
  private boolean isZombie() {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name before the state is in parentheses, and may hold anything.
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  private static long born(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    String name = System.getenv("HOSTNAME");
    if (name != null && !name.isBlank()) {
      return name;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static String bootId() {
    try {
      return Files.readString(BOOT_ID).strip() + ' ' + Files.readSymbolicLink(PID_NAMESPACE);
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
