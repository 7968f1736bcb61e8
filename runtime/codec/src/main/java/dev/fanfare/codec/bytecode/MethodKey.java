package dev.fanfare.codec.bytecode;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * A method by the names of the class file.
 *
 * @param owner the internal name of its class
 * @param name its name
 * @param descriptor its descriptor
 */
record MethodKey(String owner, String name, String descriptor) {

  /** The name within its class and its parameters, as a person would write them. */
  String display(String ownerName) {
    String parameters =
        Arrays.stream(Type.getArgumentTypes(descriptor))
            .map(type -> simple(type.getClassName()))
            .collect(Collectors.joining(", "));
    String shown = simple(ownerName.replace('/', '.'));
    return switch (name) {
      case "<init>" -> "new %s(%s)".formatted(shown, parameters);
      case "<clinit>" -> "static " + shown;
      default -> "%s.%s(%s)".formatted(shown, name, parameters);
    };
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
