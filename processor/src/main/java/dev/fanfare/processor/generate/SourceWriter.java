package dev.fanfare.processor.generate;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes what was generated; nothing else touches the filer. */
public final class SourceWriter {

  private static final String MARKERS = "META-INF/fanfare/bots/";

  private final Filer filer;

  /** Writes through this. */
  public SourceWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes an orchestrator, and the marker by which a launcher finds it on the class path: a
   * resource with the name of the user's class that holds the name of the orchestrator.
   *
   * @param file the orchestrator
   * @param bot the user's class
   * @param binaryName its binary name
   * @throws IOException if it cannot be written; a {@link
   *     javax.annotation.processing.FilerException} if a class of the orchestrator's name is there
   *     already
   */
  public void write(JavaFile file, TypeElement bot, String binaryName) throws IOException {
    String orchestrator = orchestrator(file);
    write(filer.createSourceFile(orchestrator, bot), file.toString());
    write(
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", MARKERS + binaryName, bot),
        orchestrator + "\n");
  }

  /** Writes a text at once: a file's writer is slow with small parts. */
  private static void write(FileObject file, String text) throws IOException {
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }

  private static String orchestrator(JavaFile file) {
    String simple = file.typeSpec().name();
    return file.packageName().isEmpty() ? simple : file.packageName() + "." + simple;
  }
}
