package dev.fanfare.report.data;

import java.util.Optional;

/**
 * The machine and the Java of a run. Holds no host and no user name.
 *
 * @param java the Java version
 * @param vm the virtual machine's name and version
 * @param os the operating system's name, version and architecture
 * @param processors how many processors the machine gave to it
 * @param maxHeap the largest heap in bytes
 * @param fanfare Fanfare's version
 */
public record RunEnvironment(
    String java, String vm, String os, int processors, long maxHeap, String fanfare) {

  /** This process. */
  public static RunEnvironment current() {
    Runtime runtime = Runtime.getRuntime();
    return new RunEnvironment(
        property("java.version"),
        property("java.vm.name") + " " + property("java.vm.version"),
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory(),
        Optional.ofNullable(RunEnvironment.class.getPackage().getImplementationVersion())
            .or(
                () ->
                    RunEnvironment.class.getModule().getDescriptor() == null
                        ? Optional.empty()
                        : RunEnvironment.class.getModule().getDescriptor().rawVersion())
            .orElse("development"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
