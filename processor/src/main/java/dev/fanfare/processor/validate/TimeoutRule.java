package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A timeout is no longer than one that ends the same task earlier: its phase's, or its bot's. */
final class TimeoutRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      Located<String> ofTask = method.task() == null ? null : method.task().timeout();
      Located<String> ofPhase = method.phase() == null ? null : method.phase().timeout();
      Located<String> ofBot =
          method.bot() != null
              ? method.bot().timeout()
              : declaration.bot() != null && method.phase() != null
                  ? declaration.bot().timeout()
                  : null;
      boolean found = compare(method, "a task of ", ofTask, "phase", ofPhase, findings);
      if (!found) {
        compare(method, "a task of ", ofTask, "bot", ofBot, findings);
      }
      compare(method, "", ofPhase, "bot", ofBot, findings);
    }
  }

  private static boolean compare(
      MethodDeclaration method,
      String inner,
      @Nullable Located<String> timeout,
      String outer,
      @Nullable Located<String> limit,
      RuleFindings findings) {
    if (timeout == null || limit == null || timeout.value().isEmpty() || limit.value().isEmpty()) {
      return false;
    }
    Optional<Duration> own = DurationTexts.parse(timeout.value());
    Optional<Duration> around = DurationTexts.parse(limit.value());
    if (own.isEmpty() || around.isEmpty() || own.get().compareTo(around.get()) <= 0) {
      return false;
    }
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.UNREACHABLE_TIMEOUT,
                timeout.anchor(),
                "timeout '%s' of %s is above the timeout of its %s, '%s'",
                timeout.value(),
                inner + method.title(),
                outer,
                limit.value())
            .help("write timeout = \"%s\", or less", limit.value()));
    return true;
  }
}
