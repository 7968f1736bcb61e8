package dev.fanfare.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say: the fact, then the evidence, notes, and one piece of advice. Immutable. Lines
 * are formats as {@link String#format} reads them; a type among the arguments is shown by its
 * simple name, unless another type of the message has the same.
 */
public final class Diagnostic {

  private final Code code;
  private final Anchor anchor;
  private final Line fact;
  private final List<Line> evidence;
  private final List<Line> notes;
  private final @Nullable Line help;

  private Diagnostic(
      Code code,
      Anchor anchor,
      Line fact,
      List<Line> evidence,
      List<Line> notes,
      @Nullable Line help) {
    this.code = code;
    this.anchor = anchor;
    this.fact = fact;
    this.evidence = List.copyOf(evidence);
    this.notes = List.copyOf(notes);
    this.help = help;
  }

  /**
   * A diagnostic.
   *
   * @param code what kind of thing it is
   * @param anchor what it points at
   * @param fact the fact, standing alone: no advice, lower case unless it begins with a name, no
   *     full stop
   * @param arguments what the fact's format takes
   */
  public static Diagnostic of(Code code, Anchor anchor, String fact, Object... arguments) {
    return new Diagnostic(code, anchor, Line.of(fact, arguments), List.of(), List.of(), null);
  }

  /** The same, with a further line of evidence. */
  public Diagnostic evidence(String line, Object... arguments) {
    return new Diagnostic(
        code, anchor, fact, with(evidence, Line.of(line, arguments)), notes, help);
  }

  /** The same, with a further note. */
  public Diagnostic note(String line, Object... arguments) {
    return new Diagnostic(
        code, anchor, fact, evidence, with(notes, Line.of(line, arguments)), help);
  }

  /** The same, with this as the advice: one concrete edit. */
  public Diagnostic help(String line, Object... arguments) {
    return new Diagnostic(code, anchor, fact, evidence, notes, Line.of(line, arguments));
  }

  /** The same; if it has no advice yet, with this. */
  public Diagnostic orHelp(String line, Object... arguments) {
    return help == null ? help(line, arguments) : this;
  }

  /** What kind of thing it is. */
  public Code code() {
    return code;
  }

  /** What it points at. */
  public Anchor anchor() {
    return anchor;
  }

  Line fact() {
    return fact;
  }

  List<Line> evidence() {
    return evidence;
  }

  List<Line> notes() {
    return notes;
  }

  Optional<Line> help() {
    return Optional.ofNullable(help);
  }

  Stream<Line> lines() {
    return Stream.of(Stream.of(fact), evidence.stream(), notes.stream(), Stream.ofNullable(help))
        .flatMap(lines -> lines);
  }

  private static List<Line> with(List<Line> lines, Line line) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }
}
