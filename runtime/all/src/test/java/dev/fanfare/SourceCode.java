package dev.fanfare;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The types, documentation comments and texts of the modules that ship, read by javac's parser. */
final class SourceCode {

  /** Modules that are tools of the project's own, and ship nothing. */
  private static final List<String> OWN_TOOLS = List.of("proof", "benchmarks");

  private final List<Type> types = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Place> texts = new ArrayList<>();

  private SourceCode() {}

  /**
   * A place in the sources.
   *
   * @param where file and line
   * @param text what stands there
   */
  record Place(String where, String text) {

    @Override
    public String toString() {
      return where + ": " + text.lines().findFirst().orElse("");
    }
  }

  /**
   * A documentation comment.
   *
   * @param place where it stands, and its text
   * @param ofPublicMethod whether it documents a method of the public API
   */
  record Comment(Place place, boolean ofPublicMethod) {

    String text() {
      return place.text();
    }

    @Override
    public String toString() {
      return place.toString();
    }
  }

  /**
   * A top-level type.
   *
   * @param name its simple name
   * @param place where it is declared, and its qualified name
   * @param isPublicApi whether it is public, in a package that is not internal
   */
  record Type(String name, Place place, boolean isPublicApi) {

    int words() {
      return name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])").length;
    }
  }

  /** Reads the main sources of every module that ships. */
  static SourceCode ofShippedModules() throws IOException {
    SourceCode code = new SourceCode();
    for (Path module : modules(projectRoot())) {
      code.read(module);
    }
    return code;
  }

  private static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("dsl-api"))) {
      here = here.getParent();
    }
    return here;
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> poms = Files.walk(root.resolve("runtime"), 3)) {
      Stream<Path> runtime =
          poms.filter(file -> file.endsWith("pom.xml"))
              .map(Path::getParent)
              .filter(module -> !OWN_TOOLS.contains(module.getFileName().toString()));
      return Stream.concat(Stream.of(root.resolve("dsl-api"), root.resolve("processor")), runtime)
          .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
          .sorted()
          .toList();
    }
  }

  private void read(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"));
        StandardJavaFileManager manager =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(sources);
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler().getTask(null, manager, null, null, null, units);
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees, unit, module).scan(unit, null);
      }
    }
  }

  List<Type> types() {
    return types;
  }

  Stream<Comment> comments() {
    return comments.stream();
  }

  /** Returns whatever is written in words: comments and the texts of literals. */
  Stream<Place> words() {
    return Stream.concat(comments.stream().map(Comment::place), texts.stream());
  }

  /** Returns the simple names that several types have, each with its places. */
  Stream<String> namesakes() {
    return types.stream()
        .filter(type -> !type.name().equals("Main"))
        .collect(Collectors.groupingBy(Type::name, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                entry.getKey()
                    + ": "
                    + entry.getValue().stream()
                        .map(type -> type.place().text())
                        .collect(Collectors.joining(", ")));
  }

  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final String file;
    private final String packageName;
    private final Deque<Boolean> publicTypes = new ArrayDeque<>();

    Reader(DocTrees trees, CompilationUnitTree unit, Path module) {
      this.trees = trees;
      this.unit = unit;
      Path path = Path.of(unit.getSourceFile().toUri());
      file = module.getFileName() + "/" + module.resolve("src/main/java").relativize(path);
      packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      boolean isPublic = isPublic(tree.getModifiers().getFlags());
      boolean isTop = publicTypes.isEmpty();
      if (isTop) {
        String name = tree.getSimpleName().toString();
        types.add(new Type(name, place(tree, packageName + '.' + name), isPublic));
      }
      comment(tree, false);
      publicTypes.push(isPublic && (isTop || publicTypes.peek()));
      super.visitClass(tree, null);
      publicTypes.pop();
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      boolean isConstructor = tree.getReturnType() == null;
      comment(
          tree, !isConstructor && isPublic(tree.getModifiers().getFlags()) && publicTypes.peek());
      return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      comment(tree, false);
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
      if (tree.getValue() instanceof String text) {
        texts.add(place(tree, text));
      }
      return super.visitLiteral(tree, null);
    }

    private boolean isPublic(Set<Modifier> flags) {
      boolean inInterface =
          getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
      return !packageName.contains(".internal") && (flags.contains(Modifier.PUBLIC) || inInterface);
    }

    private void comment(Tree tree, boolean ofPublicMethod) {
      String text = trees.getDocComment(getCurrentPath());
      if (text != null) {
        comments.add(new Comment(place(tree, text.strip()), ofPublicMethod));
      }
    }

    private Place place(Tree tree, String text) {
      long position = trees.getSourcePositions().getStartPosition(unit, tree);
      return new Place(file + ':' + unit.getLineMap().getLineNumber(position), text);
    }
  }
}
