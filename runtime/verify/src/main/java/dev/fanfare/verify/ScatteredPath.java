package dev.fanfare.verify;

import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path of a {@link ScatteredFileSystem}: a proxy, because {@link Path} has too many methods to
 * write out that all do the same.
 *
 * @param real the path behind it
 * @param fileSystem the file system that it says it is of
 */
record ScatteredPath(Path real, ScatteredFileSystem fileSystem) implements InvocationHandler {

  static Path wrap(Path real, ScatteredFileSystem fileSystem) {
    return (Path)
        Proxy.newProxyInstance(
            ScatteredPath.class.getClassLoader(),
            new Class<?>[] {Path.class},
            new ScatteredPath(real, fileSystem));
  }

  /** The path behind a path, if there is one. */
  static Path unwrap(Path path) {
    return Proxy.isProxyClass(path.getClass())
            && Proxy.getInvocationHandler(path) instanceof ScatteredPath handler
        ? handler.real
        : path;
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "getFileSystem" -> fileSystem;
      case "toFile" -> new File(real.toString());
      case "iterator" -> names();
      default -> forward(method, arguments);
    };
  }

  private Iterator<Path> names() {
    List<Path> names = new ArrayList<>();
    real.forEach(name -> names.add(wrap(name, fileSystem)));
    return names.iterator();
  }

  private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
    Object[] unwrapped =
        arguments == null
            ? new Object[0]
            : Arrays.stream(arguments)
                .map(each -> each instanceof Path path ? unwrap(path) : each)
                .toArray();
    try {
      Object result = method.invoke(real, unwrapped);
      return result instanceof Path path ? wrap(path, fileSystem) : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
