package dev.fanfare.proof.mutant;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A method of the engine that is wrong.
 *
 * @param type the name of its class
 * @param method its name and descriptor
 * @param mutation what is wrong
 */
public record WrongMethod(String type, String method, Mutation mutation) {

  /**
   * Its class with the method made wrong.
   *
   * @param sound the class
   * @throws IllegalArgumentException if it has no such method
   */
  public byte[] in(byte[] sound) {
    ClassReader reader = new ClassReader(sound);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Rewriter rewriter = new Rewriter(writer);
    reader.accept(rewriter, 0);
    if (!rewriter.found) {
      throw new IllegalArgumentException(type + " has no " + method);
    }
    return writer.toByteArray();
  }

  private final class Rewriter extends ClassVisitor {
    private boolean found;

    Rewriter(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String generic, String[] thrown) {
      MethodVisitor original = super.visitMethod(access, name, descriptor, generic, thrown);
      if (!method.equals(name + descriptor)) {
        return original;
      }
      found = true;
      return mutation.change(original);
    }
  }
}
