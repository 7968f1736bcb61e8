/**
 * The digest of the code that a step's calls reach, read from class files. Reflection is not seen;
 * classes outside the code source of the step's class count by their names.
 */
@NullMarked
package dev.fanfare.codec.bytecode;

import org.jspecify.annotations.NullMarked;
