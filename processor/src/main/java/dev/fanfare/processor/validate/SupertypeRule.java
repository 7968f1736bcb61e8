package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.TypeFault;
import dev.fanfare.processor.read.TypeFaults;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A superclass of a bot has its type arguments: else the types of inherited methods are lost. */
final class SupertypeRule implements DeclarationRule {

  @Override
  public void check(ClassDeclaration declaration, RuleFindings findings) {
    TypeElement element = declaration.element();
    Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
        .flatMap(type -> TypeFaults.find(type, declaration.packageElement()).stream())
        .filter(fault -> fault.kind() == TypeFault.Kind.RAW)
        .forEach(fault -> findings.add(raw(declaration, fault.culprit())));
  }

  private static DiagnosticMessage raw(ClassDeclaration declaration, TypeMirror supertype) {
    return DiagnosticMessage.of(
            DiagnosticCode.RAW_TYPE,
            declaration.anchor(),
            "%s extends %s, which does not say what it holds",
            declaration.name(),
            supertype)
        .help("write %s with its type arguments", supertype);
  }
}
