package dev.fanfare.processor.generate;

import dev.fanfare.processor.diagnostic.TypeText;
import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.model.ElementProperty;
import dev.fanfare.processor.model.GatherShape;
import dev.fanfare.processor.model.WiredStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Describes in a sentence how often a step is called, and with what. */
final class TopologyComment {

  private final List<String> each = new ArrayList<>();
  private final List<String> with = new ArrayList<>();
  private String joint = "";
  private String group = "";

  private TopologyComment() {}

  /** Returns the sentence: {@code Once per Question, with its Answer.} */
  static String of(WiredStep step) {
    TopologyComment topology = new TopologyComment();
    step.arguments().forEach(topology::add);
    return topology.sentence();
  }

  private void add(CallArgument argument) {
    String type = text(argument.type());
    ArgumentInput input = argument.input();
    if (input instanceof ArgumentInput.Each) {
      each.add(type);
    } else if (input instanceof ArgumentInput.Cross) {
      each.add(type);
      joint = "combination of ";
    } else if (input instanceof ArgumentInput.Match) {
      with.add("its " + type);
    } else if (input instanceof ArgumentInput.Single) {
      with.add("the " + type);
    } else if (input instanceof ArgumentInput.Gather gather) {
      with.add("every " + element(argument.type(), gather.shape()));
    } else if (input instanceof ArgumentInput.Group grouped) {
      group = grouped.by().stream().map(ElementProperty::name).collect(Collectors.joining(" and "));
      with.add("its group of " + element(argument.type(), grouped.shape()));
    }
  }

  private static String element(TypeMirror list, GatherShape shape) {
    String element = text(((DeclaredType) list).getTypeArguments().get(0));
    return shape == GatherShape.OUTCOMES ? "outcome of " + element : element;
  }

  /** Returns a type in Javadoc, where angle brackets would be HTML. */
  private static String text(TypeMirror type) {
    String text = TypeText.simple(type);
    return text.contains("<") ? "{@code " + text + "}" : text;
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder("Once");
    if (!group.isEmpty()) {
      sentence.append(" per ").append(group);
    } else if (!each.isEmpty()) {
      sentence.append(" per ").append(joint).append(String.join(" and ", each));
    }
    if (!with.isEmpty()) {
      sentence.append(", with ").append(String.join(" and ", with));
    }
    return sentence.append('.').toString();
  }
}
