package dev.fanfare.codec.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The instructions of a method as tokens: constants resolved, labels numbered in the order in which
 * they occur, no line numbers, no frames. What the instructions refer to is kept apart, so that
 * names that a compiler makes up can be replaced.
 */
final class NormalizedCode extends MethodVisitor {

  // Compilers since 18 leave it out where it is not read.
  private static final Pattern OUTER_INSTANCE = Pattern.compile("this\\$\\d+");
  private static final String SWITCH_TABLE = "$SwitchMap$";

  /** A part of an instruction. */
  sealed interface Token {

    /** Text that stands for itself. */
    record Text(String text) implements Token {}

    /** A class, by its internal name or as an array descriptor. */
    record ClassName(String name) implements Token {}

    /**
     * A method that is called or referred to.
     *
     * @param virtual whether an override may be called instead
     */
    record Call(MethodKey method, boolean virtual) implements Token {}

    /** The table by which a switch over an enum finds its case. */
    record SwitchTable(String owner, String field) implements Token {}

    /** A place in the code. */
    record Place(Label label) implements Token {}

    /**
     * A switch over an enum: by a table that the compiler makes, or by the ordinal itself, which
     * compilers since 21 do for an enum of the same file. Both count as the constants' names.
     *
     * @param type the enum
     * @param table the table; null if the keys are ordinals
     * @param keys the numbers of the cases
     * @param places where each case goes on
     * @param otherwise where all others go on
     */
    record EnumSwitch(
        String type,
        @Nullable SwitchTable table,
        List<Integer> keys,
        List<Label> places,
        Label otherwise)
        implements Token {}
  }

  private static final List<Token> OUTER_ARGUMENT = instruction(Opcodes.ALOAD, new Token.Text("1"));
  private static final List<List<Token>> NULL_CHECK =
      List.of(
          instruction(Opcodes.DUP),
          instruction(
              Opcodes.INVOKESTATIC,
              new Token.Call(
                  new MethodKey(
                      "java/util/Objects",
                      "requireNonNull",
                      "(Ljava/lang/Object;)Ljava/lang/Object;"),
                  false)));

  private final String owner;
  private final List<List<Token>> instructions = new ArrayList<>();
  private final Map<Label, Integer> labels = new HashMap<>();
  // The instructions that read a switch's table and wait for their switch, innermost first.
  private final ArrayDeque<List<Token>> tables = new ArrayDeque<>();
  private final Set<String> initialized = new LinkedHashSet<>();
  private final Set<String> created = new LinkedHashSet<>();

  // In a constructor, before it has called another.
  private boolean beforeSuper;

  NormalizedCode(String owner, boolean constructor) {
    super(Opcodes.ASM9);
    this.owner = owner;
    beforeSuper = constructor;
  }

  List<List<Token>> instructions() {
    return instructions;
  }

  /** The constants in a switch's table by their numbers; of a class's initialiser. */
  Map<Integer, String> switchTable(String field) {
    Map<Integer, String> table = new HashMap<>();
    for (int at = 0; at + 3 < instructions.size(); at++) {
      List<Token> instruction = instructions.get(at);
      if (instruction.size() == 2
          && instruction.get(1) instanceof Token.SwitchTable found
          && found.field().equals(field)
          && instructions.get(at + 1).size() > 2
          && instructions.get(at + 1).get(2) instanceof Token.Text constant) {
        table.put(number(instructions.get(at + 3)), constant.text());
      }
    }
    return table;
  }

  /** The number that an instruction pushes. */
  private static int number(List<Token> push) {
    int opcode = Integer.parseInt(((Token.Text) push.get(0)).text());
    return push.size() == 1
        ? opcode - Opcodes.ICONST_0
        : Integer.parseInt(((Token.Text) push.get(push.size() - 1)).text());
  }

  /** Classes whose static fields are read or written. */
  Set<String> initialized() {
    return initialized;
  }

  /** Classes of which objects are made. */
  Set<String> created() {
    return created;
  }

  private void add(int opcode, Token... operands) {
    instructions.add(instruction(opcode, operands));
  }

  private static Token text(Object value) {
    return new Token.Text(String.valueOf(value));
  }

  private static Token label(Label label) {
    return new Token.Place(label);
  }

  /** The number of a place in the order in which they stand in the code. */
  int number(Label label) {
    return labels.getOrDefault(label, -1);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.POP && beforeSuper && dropsOuterInstanceCheck()) {
      return;
    }
    add(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    add(opcode, text(operand));
  }

  @Override
  public void visitVarInsn(int opcode, int index) {
    add(opcode, text(index));
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      created.add(type);
    }
    add(opcode, new Token.ClassName(type));
  }

  @Override
  public void visitFieldInsn(int opcode, String of, String name, String descriptor) {
    if (opcode == Opcodes.PUTFIELD
        && of.equals(owner)
        && OUTER_INSTANCE.matcher(name).matches()
        && instructions.size() >= 2) {
      instructions.subList(instructions.size() - 2, instructions.size()).clear();
      return;
    }
    if (opcode == Opcodes.GETSTATIC && name.startsWith(SWITCH_TABLE)) {
      add(opcode, new Token.SwitchTable(of, name));
      tables.push(instructions.get(instructions.size() - 1));
      return;
    }
    if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
      initialized.add(of);
    }
    add(opcode, new Token.ClassName(of), text(name), new Token.ClassName(descriptor));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String of, String name, String descriptor, boolean isInterface) {
    beforeSuper &= opcode != Opcodes.INVOKESPECIAL;
    boolean virtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    if (opcode == Opcodes.INVOKESTATIC) {
      initialized.add(of);
    }
    add(opcode, new Token.Call(new MethodKey(of, name, descriptor), virtual));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    List<Token> operands = new ArrayList<>();
    operands.add(text(name));
    operands.add(new Token.ClassName(descriptor));
    handle(bootstrap, operands);
    for (Object argument : arguments) {
      constant(argument, operands);
    }
    add(Opcodes.INVOKEDYNAMIC, operands.toArray(new Token[0]));
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(opcode, label(label));
  }

  @Override
  public void visitLabel(Label label) {
    labels.put(label, labels.size());
    add(-1, label(label));
  }

  @Override
  public void visitLdcInsn(Object value) {
    List<Token> operands = new ArrayList<>();
    constant(value, operands);
    add(Opcodes.LDC, operands.toArray(new Token[0]));
  }

  @Override
  public void visitIincInsn(int index, int increment) {
    add(Opcodes.IINC, text(index), text(increment));
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
    List<Integer> keys = IntStream.rangeClosed(min, max).boxed().toList();
    if (addEnumSwitch(keys, List.of(targets), otherwise)) {
      return;
    }
    List<Token> operands = new ArrayList<>(List.of(text(min), text(max), label(otherwise)));
    for (Label target : targets) {
      operands.add(label(target));
    }
    add(Opcodes.TABLESWITCH, operands.toArray(new Token[0]));
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
    if (addEnumSwitch(IntStream.of(keys).boxed().toList(), List.of(targets), otherwise)) {
      return;
    }
    List<Token> operands = new ArrayList<>(List.of(label(otherwise)));
    for (int index = 0; index < keys.length; index++) {
      operands.add(text(keys[index]));
      operands.add(label(targets[index]));
    }
    add(Opcodes.LOOKUPSWITCH, operands.toArray(new Token[0]));
  }

  /** Adds a switch over an enum, if the switch is one, without what reads its table. */
  private boolean addEnumSwitch(List<Integer> keys, List<Label> places, Label otherwise) {
    int last = instructions.size() - 1;
    boolean byTable =
        last >= 1
            && instructions.get(last).equals(instruction(Opcodes.IALOAD))
            && !tables.isEmpty();
    String type = last < 0 ? null : enumOfOrdinal(instructions.get(byTable ? last - 1 : last));
    if (type == null) {
      return false;
    }
    Token.SwitchTable table = null;
    if (byTable) {
      List<Token> reading = tables.pop();
      table = (Token.SwitchTable) reading.get(1);
      reading.clear();
      instructions.remove(last);
    }
    add(Opcodes.LOOKUPSWITCH, new Token.EnumSwitch(type, table, keys, places, otherwise));
    return true;
  }

  private static @Nullable String enumOfOrdinal(List<Token> instruction) {
    return instruction.size() == 2
            && instruction.get(1) instanceof Token.Call call
            && "ordinal".equals(call.method().name())
            && "()I".equals(call.method().descriptor())
        ? call.method().owner()
        : null;
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    add(Opcodes.MULTIANEWARRAY, new Token.ClassName(descriptor), text(dimensions));
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    add(
        -2,
        label(start),
        label(end),
        label(handler),
        type == null ? text("finally") : new Token.ClassName(type));
  }

  /** Drops a check of the outer instance, which compilers since 25 make before all else. */
  private boolean dropsOuterInstanceCheck() {
    int size = instructions.size();
    if (size >= 2 && instructions.subList(size - 2, size).equals(NULL_CHECK)) {
      instructions.subList(size - 2, size).clear();
      return true;
    }
    if (size >= 1 && instructions.get(size - 1).equals(OUTER_ARGUMENT)) {
      instructions.remove(size - 1);
      return true;
    }
    return false;
  }

  private static List<Token> instruction(int opcode, Token... operands) {
    List<Token> instruction = new ArrayList<>(operands.length + 1);
    instruction.add(new Token.Text(Integer.toString(opcode)));
    instruction.addAll(List.of(operands));
    return instruction;
  }

  private static void constant(Object value, List<Token> operands) {
    if (value instanceof Handle handle) {
      handle(handle, operands);
    } else if (value instanceof Type type) {
      operands.add(new Token.ClassName(type.getDescriptor()));
    } else if (value instanceof ConstantDynamic dynamic) {
      operands.add(text(dynamic.getName()));
      operands.add(new Token.ClassName(dynamic.getDescriptor()));
      handle(dynamic.getBootstrapMethod(), operands);
      for (int index = 0; index < dynamic.getBootstrapMethodArgumentCount(); index++) {
        constant(dynamic.getBootstrapMethodArgument(index), operands);
      }
    } else {
      operands.add(text(value.getClass().getSimpleName()));
      // Bits rather than decimal texts, which differ between versions of the JDK.
      if (value instanceof Double d) {
        operands.add(text(Double.doubleToRawLongBits(d)));
      } else if (value instanceof Float f) {
        operands.add(text(Float.floatToRawIntBits(f)));
      } else {
        operands.add(text(value));
      }
    }
  }

  private static void handle(Handle handle, List<Token> operands) {
    operands.add(text(handle.getTag()));
    boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
    if (field) {
      operands.add(new Token.ClassName(handle.getOwner()));
      operands.add(text(handle.getName()));
    } else {
      boolean virtual =
          handle.getTag() == Opcodes.H_INVOKEVIRTUAL
              || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
      operands.add(
          new Token.Call(
              new MethodKey(handle.getOwner(), handle.getName(), handle.getDesc()), virtual));
    }
  }
}
