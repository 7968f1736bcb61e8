package dev.fanfare.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** A program that was compiled with the processor, and can be run. */
final class CompiledProgram extends ClassLoader {

  private final Map<String, byte[]> classes = new HashMap<>();

  private CompiledProgram() {
    super(CompiledProgram.class.getClassLoader());
  }

  /** Compiles bodies of package {@code demo}. */
  static CompiledProgram of(String... bodies) {
    return of(TestSources.compile(bodies));
  }

  /** Compiles a large body with javac alone. */
  static CompiledProgram ofJavac(String body) {
    return of(TestSources.compiler().compile(TestSources.demo(body)));
  }

  static CompiledProgram of(JavaFileObject... files) {
    return of(TestSources.compile(List.of(files)));
  }

  static CompiledProgram of(Compilation compilation) {
    assertThat(compilation).succeeded();
    CompiledProgram program = new CompiledProgram();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        program.add(file);
      }
    }
    return program;
  }

  private void add(JavaFileObject file) {
    String path = file.getName();
    String name =
        path.substring("/CLASS_OUTPUT/".length(), path.length() - ".class".length())
            .replace('/', '.');
    try (InputStream in = file.openInputStream()) {
      classes.put(name, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  Class<?> type(String simpleName) {
    try {
      return loadClass("demo." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  BotRun<?> bot(String simpleName) {
    return Fanfare.bot(type(simpleName)).workers(2);
  }

  /** A run's tasks, a line each: id, state, values, parents. */
  static String tasks(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (TaskRecord task : report.tasks()) {
      text.append(task.id());
      if (task.state() != TaskState.SUCCEEDED) {
        text.append(' ').append(task.state());
      }
      text.append(' ').append(task.values()).append('\n');
    }
    return text.toString();
  }
}
