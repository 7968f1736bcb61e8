package dev.fanfare.benchmarks.audit;

import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Phase;
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
@Bot
public final class ClassAudit {

  /** Where a class is. */
  public record ClassFile(String module, String packageName, Path path) {}

  /** What a class consists of. */
  public record ClassFacts(String module, String packageName, int methods, int lines, int calls) {}

  /** What the classes of a package consist of. */
  public record PackageFacts(String module, String name, int methods, int lines, int calls) {}

  /** What the classes of a module consist of. */
  public record ModuleFacts(String name, int methods, int lines, int calls) {}

  private final List<ClassFile> classes = find();

  /** Every class of the running JDK, by module and path: looked up once. */
  @Phase(order = 1)
  public List<ClassFile> classes() {
    return classes;
  }

  private static List<ClassFile> find() {
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
  @Phase(order = 2)
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

  /** What a package consists of. */
  @Phase(order = 3)
  public PackageFacts sum(
      @Key String module,
      @Key String packageName,
      @GroupBy({"module", "packageName"}) List<ClassFacts> facts) {
    return new PackageFacts(
        module,
        packageName,
        facts.stream().mapToInt(ClassFacts::methods).sum(),
        facts.stream().mapToInt(ClassFacts::lines).sum(),
        facts.stream().mapToInt(ClassFacts::calls).sum());
  }

  /** What a module consists of. */
  @Phase(order = 4)
  public ModuleFacts total(@Key String module, @GroupBy("module") List<PackageFacts> facts) {
    return new ModuleFacts(
        module,
        facts.stream().mapToInt(PackageFacts::methods).sum(),
        facts.stream().mapToInt(PackageFacts::lines).sum(),
        facts.stream().mapToInt(PackageFacts::calls).sum());
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
