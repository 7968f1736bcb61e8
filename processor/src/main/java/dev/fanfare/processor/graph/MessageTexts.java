package dev.fanfare.processor.graph;

import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepYield;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The parts that messages about graphs share. */
final class MessageTexts {

  private static final int MOST = 10;

  private MessageTexts() {}

  /** Names in quotation marks: {@code 'a', 'b' and 'c'}. */
  static String and(List<String> names) {
    List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  /** Names as an annotation lists them: {@code "a", "b"}. */
  static String list(List<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  /** Returns the first of many names, so that they fit on a line. */
  static String some(List<String> names) {
    return names.size() <= MOST
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST)) + " … " + (names.size() - MOST) + " more";
  }

  /** Returns what a step yields, to be shown. */
  static Object yielded(Step step) {
    return step.yields() instanceof StepYield.Elements elements ? elements.type() : "nothing";
  }

  /** Returns steps in columns, a line each: name, order, what they yield. */
  static DiagnosticMessage table(DiagnosticMessage message, String indent, Collection<Step> steps) {
    int width = steps.stream().mapToInt(step -> step.name().length()).max().orElse(0);
    DiagnosticMessage table = message;
    for (Step step : steps) {
      String name = step.name() + " ".repeat(width - step.name().length());
      table =
          table.evidence("%s%s   order %s   yields %s", indent, name, step.order(), yielded(step));
    }
    return table;
  }
}
