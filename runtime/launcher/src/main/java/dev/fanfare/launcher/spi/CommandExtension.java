package dev.fanfare.launcher.spi;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.batch.BatchRequest;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command that another module adds to the command line; found by {@link java.util.ServiceLoader}
 * when its word is used, or help lists the commands.
 */
public interface CommandExtension {

  /** Returns the command's name. */
  String word();

  /** Returns one sentence on what it does. */
  String help();

  /** Returns its flags; those of the batch tool's store are added. */
  List<ExtensionFlag> flags();

  /**
   * Executes it.
   *
   * @param call the command line
   * @return the process's exit code
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be executed; its message is
   *     for users
   */
  int execute(ExtensionCall call);

  /**
   * A flag with a value.
   *
   * @param name its name, such as {@code --port}
   * @param label what its value is
   * @param help one sentence
   */
  record ExtensionFlag(String name, String label, String help) {}

  /**
   * The command line of a command.
   *
   * @param flags the values of the flags that were given, by name
   * @param batch the batch tool's store, and what is allowed
   * @param app the bots, and what operations need
   * @param out takes results
   * @param err takes everything else
   */
  record ExtensionCall(
      Map<String, String> flags,
      BatchRequest batch,
      AppContext app,
      PrintStream out,
      PrintStream err) {

    /** Returns the value of a flag; empty if it was not given. */
    public Optional<String> value(String flag) {
      return Optional.ofNullable(flags.get(flag));
    }
  }
}
