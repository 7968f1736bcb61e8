package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** The command that prints a script for completion in bash and zsh. */
final class CompletionCommand implements CliCommand {

  @Override
  public String word() {
    return "completion";
  }

  @Override
  public String operands() {
    return "NAME";
  }

  @Override
  public String help() {
    return "Prints a script for bash and zsh that completes the command or alias NAME.";
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    String name = command.operands().isEmpty() ? "bot" : command.operands().get(0);
    if (!name.matches("[\\w./-]{1,100}")) {
      throw new ConfigurationException(
          "'" + name + "' is no name of a command: it takes letters, digits, '.', '/', '-', '_'");
    }
    context.print(script(name, context));
    return ExitCode.SUCCEEDED;
  }

  private static List<String> script(String name, CommandContext context) {
    String function = "_fanfare_" + name.replaceAll("\\W", "_");
    List<String> lines = new ArrayList<>();
    lines.add("# source <(… completion " + name + "); in zsh, first: autoload bashcompinit");
    lines.add("[ -n \"$ZSH_VERSION\" ] && bashcompinit");
    lines.add(function + "() {");
    lines.add("  local word=\"${COMP_WORDS[COMP_CWORD]}\" words");
    lines.add("  case \"${COMP_WORDS[1]}\" in");
    for (CliCommand command : CommandTable.all()) {
      lines.add("    " + command.word() + ") words=\"" + words(command, context) + "\" ;;");
    }
    lines.add("    *) words=\"" + first(context) + "\" ;;");
    lines.add("  esac");
    lines.add("  [ \"$COMP_CWORD\" = 1 ] && words=\"" + first(context) + "\"");
    lines.add("  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))");
    lines.add("}");
    lines.add("complete -o default -F " + function + " " + name);
    return lines;
  }

  private static String words(CliCommand command, CommandContext context) {
    List<String> words = new ArrayList<>();
    command.allFlags().forEach(flag -> words.addAll(flag.names()));
    if (command.operands().startsWith("[NAME")) {
      words.addAll(names(context));
    }
    return String.join(" ", words);
  }

  private static String first(CommandContext context) {
    List<String> words = new ArrayList<>(CommandTable.words());
    words.addAll(names(context));
    CommandTable.RUN.allFlags().forEach(flag -> words.addAll(flag.names()));
    return String.join(" ", words);
  }

  /** A bot's name is any text; only plain ones can be words of a script. */
  private static List<String> names(CommandContext context) {
    return context.bots().names().stream().filter(name -> name.matches("[\\w.-]+")).toList();
  }
}
