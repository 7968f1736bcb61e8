package dev.fanfare.codec.bytecode;

import dev.fanfare.codec.bytecode.NormalizedCode.Token;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the method behind a step's invoker in the class file that made it. */
final class InvokerHost {

  private static final String LAMBDA = "$$Lambda";
  private static final String STEP_PLAN = Type.getInternalName(StepPlan.class);

  private InvokerHost() {}

  /** The class in which the invoker was written. */
  static Class<?> of(StepPlan<?> step) {
    Class<?> type = step.invoker().getClass();
    int at = type.getName().indexOf(LAMBDA);
    if (at < 0) {
      return type;
    }
    try {
      return Class.forName(type.getName().substring(0, at), false, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw unknown(step);
    }
  }

  /** The method that the invoker calls. */
  static MethodKey method(CodeSource source, Class<?> host, StepPlan<?> step) {
    ClassFile file = source.find(Type.getInternalName(host));
    if (file != null && step.invoker().getClass() == host) {
      for (String method : file.methods().keySet()) {
        if (method.startsWith("invoke(") && !isSynthetic(file, method)) {
          return new MethodKey(file.name(), "invoke", method.substring("invoke".length()));
        }
      }
    }
    if (file != null) {
      for (ClassFile.Method method : file.methods().values()) {
        MethodKey found = made(method.code().instructions(), step.name());
        if (found != null) {
          return found;
        }
      }
    }
    throw unknown(step);
  }

  /** The method of the bot that the invoker calls. */
  static MethodKey target(CodeSource source, MethodKey invoker, Class<?> botClass) {
    ClassFile file = source.find(invoker.owner());
    ClassFile.Method method =
        file == null ? null : file.method(invoker.name(), invoker.descriptor());
    if (method != null) {
      for (List<Token> instruction : method.code().instructions()) {
        for (Token token : instruction) {
          if (token instanceof Token.Call call
              && call.method().owner().equals(Type.getInternalName(botClass))) {
            MethodKey resolved = source.resolve(call.method());
            return resolved == null ? call.method() : resolved;
          }
        }
      }
    }
    return invoker;
  }

  /** Returns the method that {@code StepPlan.of(name, invoker)} was called with, for that name. */
  private static @org.jspecify.annotations.Nullable MethodKey made(
      List<List<Token>> instructions, String name) {
    for (int at = 2; at < instructions.size(); at++) {
      if (isStepPlanOf(instructions.get(at))
          && isText(instructions.get(at - 2), name)
          && isOpcode(instructions.get(at - 1), Opcodes.INVOKEDYNAMIC)) {
        MethodKey last = null;
        for (Token token : instructions.get(at - 1)) {
          if (token instanceof Token.Call call) {
            last = call.method();
          }
        }
        return last;
      }
    }
    return null;
  }

  private static boolean isStepPlanOf(List<Token> instruction) {
    return isOpcode(instruction, Opcodes.INVOKESTATIC)
        && instruction.get(1) instanceof Token.Call call
        && call.method().owner().equals(STEP_PLAN)
        && "of".equals(call.method().name());
  }

  private static boolean isText(List<Token> instruction, String text) {
    return isOpcode(instruction, Opcodes.LDC)
        && instruction.size() == 3
        && instruction.get(2).equals(new Token.Text(text));
  }

  private static boolean isOpcode(List<Token> instruction, int opcode) {
    return instruction.get(0).equals(new Token.Text(Integer.toString(opcode)));
  }

  private static boolean isSynthetic(ClassFile file, String method) {
    ClassFile.Method found = file.methods().get(method);
    return found != null && found.isSynthetic();
  }

  private static FanfareException unknown(StepPlan<?> step) {
    return new FanfareException(
        "the code of step '%s' cannot be found, as no generated class made it: give it a version"
            .formatted(step.name()));
  }
}
