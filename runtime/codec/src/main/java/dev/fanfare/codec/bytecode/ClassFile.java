package dev.fanfare.codec.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** A class file: its place in the hierarchy at once, its members when they are asked for. */
final class ClassFile {

  private static final int ALL = Opcodes.ASM9;

  /** A method, its instructions normalized. */
  record Method(int access, @Nullable String signature, NormalizedCode code) {

    boolean isStatic() {
      return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isPrivate() {
      return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    boolean isSynthetic() {
      return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }
  }

  private final ClassReader reader;
  private @Nullable Map<String, Method> methods;
  private String shape = "";
  private final List<String> constants = new ArrayList<>();

  ClassFile(byte[] bytes) {
    reader = new ClassReader(bytes);
  }

  String name() {
    return reader.getClassName();
  }

  @Nullable String superName() {
    return reader.getSuperName();
  }

  List<String> interfaces() {
    return List.of(reader.getInterfaces());
  }

  boolean isFinal() {
    return (reader.getAccess() & Opcodes.ACC_FINAL) != 0;
  }

  @Nullable Method method(String name, String descriptor) {
    return methods().get(name + descriptor);
  }

  /** The methods by name and descriptor. */
  Map<String, Method> methods() {
    Map<String, Method> known = methods;
    if (known == null) {
      known = new HashMap<>();
      reader.accept(new Members(known), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      methods = known;
    }
    return known;
  }

  /** Returns the layout of the class's objects: supertypes, components, fields with their types. */
  String shape() {
    var unused = methods();
    return shape;
  }

  /** The names of an enum's constants in their order; empty for other classes. */
  List<String> constants() {
    var unused = methods();
    return constants;
  }

  private final class Members extends ClassVisitor {

    private final Map<String, Method> found;
    private final StringBuilder text = new StringBuilder();

    Members(Map<String, Method> found) {
      super(ALL);
      this.found = found;
      text.append(superName()).append(' ').append(interfaces()).append('\n');
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      int ignored = Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
      if ((access & Opcodes.ACC_ENUM) != 0) {
        constants.add(name);
      }
      if ((access & ignored) == 0) {
        text.append(name).append(' ').append(signature == null ? descriptor : signature);
        text.append('\n');
      }
      return null;
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
        String name, String descriptor, String signature) {
      text.append("component ").append(name).append('\n');
      return null;
    }

    @Override
    public void visitPermittedSubclass(String permitted) {
      text.append("permits ").append(permitted).append('\n');
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      NormalizedCode code = new NormalizedCode(name(), "<init>".equals(name));
      found.put(name + descriptor, new Method(access, signature, code));
      return code;
    }

    @Override
    public void visitEnd() {
      shape = text.toString();
    }
  }
}
