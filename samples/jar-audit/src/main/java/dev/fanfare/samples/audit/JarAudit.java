package dev.fanfare.samples.audit;

import dev.fanfare.api.Bot;
import dev.fanfare.api.GroupBy;
import dev.fanfare.api.Key;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Audits class files: one task per class, grouped by package, then by module.
 *
 * <p>All of the running JDK is some 30,000 tasks: {@code java -jar jar-audit.jar}. Less of it:
 * {@code --set modules=java.base,java.xml}. Jars instead: {@code --set jars=path/to/lib}.
 */
@Bot
public final class JarAudit {

  private final ClassSource source;

  JarAudit(
      @Param(defaultValue = "", help = "Modules of the running JDK; all, if none is named.")
          Set<String> modules,
      @Param(help = "A directory of jars to read instead.") Optional<Path> jars) {
    this.source = jars.<ClassSource>map(JarFolder::new).orElseGet(() -> new JdkModules(modules));
  }

  @Phase(order = 1)
  List<ClassFile> classes() throws IOException {
    return source.list();
  }

  @Phase(order = 2)
  ClassFacts audit(ClassFile file) throws IOException {
    Counts counts = ClassCounter.count(source.read(file));
    return new ClassFacts(file.module(), file.packageName(), counts);
  }

  @Phase(order = 3)
  PackageFacts inPackage(
      @Key String module,
      @Key String packageName,
      @GroupBy({"module", "packageName"}) List<ClassFacts> classes) {
    Counts sum = Counts.sum(classes.stream().map(ClassFacts::counts));
    return new PackageFacts(module, packageName, sum);
  }

  @Phase(order = 4)
  ModuleFacts inModule(@Key String module, @GroupBy("module") List<PackageFacts> packages) {
    Counts sum = Counts.sum(packages.stream().map(PackageFacts::counts));
    return new ModuleFacts(module, packages.size(), sum);
  }

  @Phase(order = 5)
  String table(List<ModuleFacts> modules) {
    return AuditTable.of(modules);
  }

  @Phase(order = 6)
  void print(String table) {
    System.out.print(table);
  }
}
