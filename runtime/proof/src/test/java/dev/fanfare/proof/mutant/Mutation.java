package dev.fanfare.proof.mutant;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What is wrong with a method. */
public enum Mutation {
  /** It does nothing; for methods that return nothing. */
  DOES_NOTHING {
    @Override
    @Nullable MethodVisitor change(MethodVisitor original) {
      original.visitCode();
      original.visitInsn(Opcodes.RETURN);
      original.visitMaxs(0, 0);
      original.visitEnd();
      return null;
    }
  },
  /** It does what it does, and says yes in any case; for methods that return a boolean. */
  SAYS_YES {
    @Override
    MethodVisitor change(MethodVisitor original) {
      return new MethodVisitor(Opcodes.ASM9, original) {
        @Override
        public void visitInsn(int opcode) {
          if (opcode == Opcodes.IRETURN) {
            super.visitInsn(Opcodes.POP);
            super.visitInsn(Opcodes.ICONST_1);
          }
          super.visitInsn(opcode);
        }
      };
    }
  },
  /** The lock that it makes keeps nobody out. */
  MAKES_NO_LOCK {
    @Override
    MethodVisitor change(MethodVisitor original) {
      return new MethodVisitor(Opcodes.ASM9, original) {
        @Override
        public void visitTypeInsn(int opcode, String type) {
          super.visitTypeInsn(opcode, type.equals(LOCK) ? OPEN_DOOR : type);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String type, boolean ofInterface) {
          boolean made = opcode == Opcodes.INVOKESPECIAL && owner.equals(LOCK);
          super.visitMethodInsn(opcode, made ? OPEN_DOOR : owner, name, type, ofInterface);
        }
      };
    }
  },
  /** It reads an atomic number, and writes the sum later. */
  ADDS_IN_TWO_STEPS {
    @Override
    MethodVisitor change(MethodVisitor original) {
      return new MethodVisitor(Opcodes.ASM9, original) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String type, boolean ofInterface) {
          if (owner.equals(NUMBER) && name.equals("addAndGet")) {
            String given = "(L" + NUMBER + ";I)I";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, HERE, name, given, false);
          } else {
            super.visitMethodInsn(opcode, owner, name, type, ofInterface);
          }
        }
      };
    }
  };

  private static final String HERE = Type.getInternalName(Mutation.class);
  private static final String LOCK = Type.getInternalName(ReentrantLock.class);
  private static final String OPEN_DOOR = Type.getInternalName(OpenDoor.class);
  private static final String NUMBER = Type.getInternalName(AtomicInteger.class);

  /** Writes the changed method; gives back what is to be told of the sound one, if anything. */
  abstract @Nullable MethodVisitor change(MethodVisitor original);

  /** What {@link #ADDS_IN_TWO_STEPS} does. */
  public static int addAndGet(AtomicInteger number, int added) {
    int sum = number.get() + added;
    number.set(sum);
    return sum;
  }

  /** A lock that anybody may take at any time. */
  public static final class OpenDoor extends ReentrantLock {
    private static final long serialVersionUID = 1;

    @Override
    public void lock() {}

    @Override
    public void unlock() {}

    @Override
    public int getHoldCount() {
      return 1;
    }
  }
}
