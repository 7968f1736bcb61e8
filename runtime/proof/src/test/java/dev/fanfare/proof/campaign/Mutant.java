package dev.fanfare.proof.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An engine in which one method does nothing. Everything of this project is loaded anew, that one
 * class with the method's body gone, and a campaign is run inside.
 */
final class Mutant extends ClassLoader {

  private static final String OURS = "dev.fanfare.";

  private final String mutated;
  private final String method;
  private boolean done;

  private Mutant(String mutated, String method) {
    super(Mutant.class.getClassLoader());
    this.mutated = mutated;
    this.method = method;
  }

  /**
   * What a campaign finds in an engine in which a method does nothing.
   *
   * @param type the method's class
   * @param method its name; all of that name that return nothing do nothing
   * @param seeds how many scenarios are tried
   * @param shrinks how many smaller ones, when one has failed
   */
  static Optional<String> campaign(String type, String method, long seeds, int shrinks) {
    try {
      Mutant mutant = new Mutant(type, method);
      Class<?> entry = mutant.loadClass(Entry.class.getName());
      Method run = entry.getDeclaredMethod("run", long.class, int.class);
      run.setAccessible(true);
      String found = (String) run.invoke(null, seeds, shrinks);
      if (!mutant.done) {
        throw new IllegalArgumentException(type + " has no method " + method + ", or is not used");
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
      byte[] own = name.equals(mutated) ? mutate(bytes) : bytes;
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
                if (!name.equals(method) || !type.endsWith(")V")) {
                  return original;
                }
                done = true;
                original.visitCode();
                original.visitInsn(Opcodes.RETURN);
                original.visitMaxs(0, 0);
                original.visitEnd();
                return null;
              }
            },
            0);
    return writer.toByteArray();
  }
}
