/** The last stage: model to source. Pure but for the one class that writes files. */
@NullMarked
package dev.fanfare.processor.generate;

import org.jspecify.annotations.NullMarked;
