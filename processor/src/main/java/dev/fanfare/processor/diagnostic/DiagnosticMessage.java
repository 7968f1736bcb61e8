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
public final class DiagnosticMessage {

  private final DiagnosticCode code;
  private final SourceAnchor anchor;
  private final MessageLine fact;
  private final List<MessageLine> evidence;
  private final List<MessageLine> notes;
  private final @Nullable MessageLine help;

  private DiagnosticMessage(
      DiagnosticCode code,
      SourceAnchor anchor,
      MessageLine fact,
      List<MessageLine> evidence,
      List<MessageLine> notes,
      @Nullable MessageLine help) {
    this.code = code;
    this.anchor = anchor;
    this.fact = fact;
    this.evidence = List.copyOf(evidence);
    this.notes = List.copyOf(notes);
    this.help = help;
  }

  /**
   * Returns a diagnostic.
   *
   * @param code what kind of thing it is
   * @param anchor what it points at
   * @param fact the fact, standing alone: no advice, lower case unless it begins with a name, no
   *     full stop
   * @param arguments what the fact's format takes
   */
  public static DiagnosticMessage of(
      DiagnosticCode code, SourceAnchor anchor, String fact, Object... arguments) {
    return new DiagnosticMessage(
        code, anchor, MessageLine.of(fact, arguments), List.of(), List.of(), null);
  }

  /** Returns the same, with a further line of evidence. */
  public DiagnosticMessage evidence(String line, Object... arguments) {
    return new DiagnosticMessage(
        code, anchor, fact, with(evidence, MessageLine.of(line, arguments)), notes, help);
  }

  /** Returns the same, with a further note. */
  public DiagnosticMessage note(String line, Object... arguments) {
    return new DiagnosticMessage(
        code, anchor, fact, evidence, with(notes, MessageLine.of(line, arguments)), help);
  }

  /** Returns the same, with this as the advice: one concrete edit. */
  public DiagnosticMessage help(String line, Object... arguments) {
    return new DiagnosticMessage(
        code, anchor, fact, evidence, notes, MessageLine.of(line, arguments));
  }

  /** Returns the same; if it has no advice yet, with this. */
  public DiagnosticMessage orHelp(String line, Object... arguments) {
    return help == null ? help(line, arguments) : this;
  }

  /** Returns what kind of thing it is. */
  public DiagnosticCode code() {
    return code;
  }

  /** Returns what it points at. */
  public SourceAnchor anchor() {
    return anchor;
  }

  MessageLine fact() {
    return fact;
  }

  List<MessageLine> evidence() {
    return evidence;
  }

  List<MessageLine> notes() {
    return notes;
  }

  Optional<MessageLine> help() {
    return Optional.ofNullable(help);
  }

  Stream<MessageLine> lines() {
    return Stream.of(Stream.of(fact), evidence.stream(), notes.stream(), Stream.ofNullable(help))
        .flatMap(lines -> lines);
  }

  private static List<MessageLine> with(List<MessageLine> lines, MessageLine line) {
    List<MessageLine> more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }
}
