package dev.fanfare.benchmarks.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads classes with ASM, and counts. */
public final class ClassAudit {

  /** Where a class is. */
  public record ClassFile(String module, String packageName, Path path) {}

  /** What a class consists of. */
  public record ClassFacts(String module, String packageName, int methods, int lines, int calls) {}

  /** What classes consist of together. */
  public record Sum(String name, int classes, int methods, int lines, int calls) {

    /** The sum of classes. */
    public static Sum ofClasses(String name, List<ClassFacts> classes) {
      return new Sum(
          name,
          classes.size(),
          classes.stream().mapToInt(ClassFacts::methods).sum(),
          classes.stream().mapToInt(ClassFacts::lines).sum(),
          classes.stream().mapToInt(ClassFacts::calls).sum());
    }

    /** The sum of sums. */
    public static Sum of(String name, List<Sum> sums) {
      return new Sum(
          name,
          sums.stream().mapToInt(Sum::classes).sum(),
          sums.stream().mapToInt(Sum::methods).sum(),
          sums.stream().mapToInt(Sum::lines).sum(),
          sums.stream().mapToInt(Sum::calls).sum());
    }
  }

  /** Every class of the running JDK, by module and path. */
  public List<ClassFile> classes() {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    try (Stream<Path> paths = Files.walk(modules)) {
      return paths.filter(ClassAudit::isClass).sorted().map(ClassAudit::classFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isClass(Path path) {
    return path.getNameCount() > 2
        && path.toString().endsWith(".class")
        && !path.endsWith("module-info.class");
  }

  private static ClassFile classFile(Path path) {
    String module = path.getName(1).toString();
    String packageName = path.subpath(2, path.getNameCount()).toString();
    int slash = Math.max(0, packageName.lastIndexOf('/'));
    return new ClassFile(module, packageName.substring(0, slash).replace('/', '.'), path);
  }

  /** What one class consists of. */
  public ClassFacts audit(ClassFile file) {
    Counter counter = new Counter();
    try {
      new ClassReader(Files.readAllBytes(file.path())).accept(counter, ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClassFacts(
        file.module(), file.packageName(), counter.methods, counter.lines, counter.calls);
  }

  private static final class Counter extends ClassVisitor {

    private int methods;
    private int lines;
    private int calls;
    private final MethodVisitor body =
        new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitLineNumber(int line, Label start) {
            lines++;
          }

          @Override
          public void visitMethodInsn(
              int opcode, String owner, String name, String descriptor, boolean isInterface) {
            calls++;
          }
        };

    Counter() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @org.jspecify.annotations.Nullable String signature,
        String @org.jspecify.annotations.Nullable [] exceptions) {
      methods++;
      return body;
    }
  }
}
