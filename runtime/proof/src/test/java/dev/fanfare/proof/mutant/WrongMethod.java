package dev.fanfare.proof.mutant;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A method of the engine that is wrong.
 *
 * @param among how the name of its class begins
 * @param method its name and descriptor
 * @param mutation what is wrong
 */
public record WrongMethod(String among, String method, Mutation mutation) {

  /** Whether it may be a class's. */
  public boolean isAmong(String className) {
    return className.startsWith(among);
  }

  /** A class with the method made wrong; the same bytes if it has no such method. */
  public byte[] in(byte[] sound) {
    ClassReader reader = new ClassReader(sound);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Rewriter rewriter = new Rewriter(writer);
    reader.accept(rewriter, 0);
    return rewriter.found ? writer.toByteArray() : sound;
  }

  private final class Rewriter extends ClassVisitor {
    private boolean found;

    Rewriter(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String generic, String[] thrown) {
      MethodVisitor original = super.visitMethod(access, name, type, generic, thrown);
      if (!method.equals(name + type)) {
        return original;
      }
      found = true;
      return mutation.change(original);
    }
  }
}
