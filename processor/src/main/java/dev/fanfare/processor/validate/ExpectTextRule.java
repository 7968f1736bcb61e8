package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Located;
import dev.fanfare.processor.read.MethodDeclaration;
import dev.fanfare.text.CountRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expected number of calls is a number or a range. */
final class ExpectTextRule implements DeclarationRule {

  private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*(?:-|:|to|\\.+|…)\\s*(\\d+)");
  private static final Pattern AT_LEAST = Pattern.compile(">=?\\s*(\\d+)|(\\d+)\\s*\\+");
  private static final Pattern AT_MOST = Pattern.compile("<=?\\s*(\\d+)");

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    for (MethodDeclaration method : declaration.methods()) {
      if (method.phase() != null && !method.phase().expect().value().isEmpty()) {
        check(method, method.phase().expect(), findings);
      }
    }
  }

  private static void check(
      MethodDeclaration method, Located<String> expect, RuleFindings findings) {
    try {
      var unused = CountRange.parse(expect.value());
    } catch (IllegalArgumentException e) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.INVALID_EXPECT,
                  expect.anchor(),
                  "expect '%s' of %s is not a number of calls",
                  expect.value(),
                  method.title())
              .help(
                  "%s",
                  meant(expect.value())
                      .map(text -> "did you mean '" + text + "'?")
                      .orElse("write a number or a range: 300, 1.., ..10000 or 1..50")));
    }
  }

  /** Returns what a text may mean: {@code 1..50} for {@code 1-50} or {@code 50..1}. */
  private static Optional<String> meant(String text) {
    Matcher range = RANGE.matcher(text.strip());
    Matcher least = AT_LEAST.matcher(text.strip());
    Matcher most = AT_MOST.matcher(text.strip());
    if (range.matches()) {
      return valid(range.group(1) + ".." + range.group(2))
          .or(() -> valid(range.group(2) + ".." + range.group(1)));
    } else if (least.matches()) {
      return valid((least.group(1) == null ? least.group(2) : least.group(1)) + "..");
    }
    return most.matches() ? valid(".." + most.group(1)) : valid(text.replaceAll("[\\s,_']", ""));
  }

  private static Optional<String> valid(String text) {
    try {
      return Optional.of(CountRange.parse(text).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
