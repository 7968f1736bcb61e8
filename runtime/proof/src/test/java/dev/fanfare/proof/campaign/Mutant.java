package dev.fanfare.proof.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An engine in which one method is wrong. Everything of this project is loaded anew, that one class
 * with the method changed, and a campaign is run inside.
 */
final class Mutant extends ClassLoader {

  private static final String OURS = "dev.fanfare.";

  private final String among;
  private final String method;
  private final Mutation mutation;
  private boolean done;

  private Mutant(String among, String method, Mutation mutation) {
    super(Mutant.class.getClassLoader());
    this.among = among;
    this.method = method;
    this.mutation = mutation;
  }

  /** What is wrong with the method. */
  enum Mutation {
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
    };

    /** Writes the changed method; gives back what is to be told of the sound one, if anything. */
    abstract @Nullable MethodVisitor change(MethodVisitor original);
  }

  /**
   * What a campaign finds in an engine in which a method is wrong.
   *
   * @param among how the name of the method's class begins
   * @param method its name and descriptor
   * @param mutation what is wrong
   * @param seeds how many scenarios are tried
   * @param shrinks how many smaller ones, when one has failed
   */
  static Optional<String> campaign(
      String among, String method, Mutation mutation, long seeds, int shrinks) {
    try {
      Mutant mutant = new Mutant(among, method, mutation);
      Class<?> entry = mutant.loadClass(Entry.class.getName());
      Method run = entry.getDeclaredMethod("run", long.class, int.class);
      run.setAccessible(true);
      String found = (String) run.invoke(null, seeds, shrinks);
      if (!mutant.done) {
        throw new IllegalArgumentException("no class " + among + "… that is used has " + method);
      }
      return Optional.ofNullable(found);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs inside. */
  static final class Entry {
    private Entry() {}

    static String run(long seeds, int shrinks) {
      return new Campaign(new Rehearsal(Engine.SOUND), shrinks).run(0, seeds).orElse(null);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      byte[] own = name.startsWith(among) ? mutate(bytes) : bytes;
      return defineClass(name, own, 0, own.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] mutate(byte[] bytes) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String generic, String[] thrown) {
                MethodVisitor original = super.visitMethod(access, name, type, generic, thrown);
                if (!method.equals(name + type)) {
                  return original;
                }
                done = true;
                return mutation.change(original);
              }
            },
            0);
    return writer.toByteArray();
  }
}
