package dev.fanfare.samples.audit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Counts what a class file holds, in one pass over its bytes. */
final class ClassCounter extends ClassVisitor {

  private int methods;
  private int instructions;
  private int natives;
  private int lambdas;
  private int deprecated;

  private ClassCounter() {
    super(Opcodes.ASM9);
  }

  static Counts count(byte[] classFile) {
    ClassCounter counter = new ClassCounter();
    new ClassReader(classFile).accept(counter, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new Counts(
        1,
        counter.methods,
        counter.instructions,
        counter.natives,
        counter.lambdas,
        counter.deprecated);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    countDeprecated(access);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    countDeprecated(access);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    methods++;
    natives += (access & Opcodes.ACC_NATIVE) != 0 ? 1 : 0;
    countDeprecated(access);
    return new InstructionCounter();
  }

  private void countDeprecated(int access) {
    deprecated += (access & Opcodes.ACC_DEPRECATED) != 0 ? 1 : 0;
  }

  /** ASM has a method for each shape of instruction. */
  private final class InstructionCounter extends MethodVisitor {

    InstructionCounter() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitInsn(int opcode) {
      instructions++;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      instructions++;
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      instructions++;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      instructions++;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      instructions++;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      instructions++;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      instructions++;
      lambdas++;
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      instructions++;
    }

    @Override
    public void visitLdcInsn(Object value) {
      instructions++;
    }

    @Override
    public void visitIincInsn(int index, int increment) {
      instructions++;
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      instructions++;
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      instructions++;
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      instructions++;
    }
  }
}
