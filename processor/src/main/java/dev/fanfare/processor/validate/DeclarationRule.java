package dev.fanfare.processor.validate;

import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.read.ClassDeclaration;

/** Something that a declaration has to keep to, whatever else is wrong with it. */
interface DeclarationRule {

  /**
   * Looks at a class.
   *
   * @param declaration the class
   * @param findings where everything that breaks the rule goes
   */
  void check(ClassDeclaration declaration, RuleFindings findings);
}
