/** Many small tasks that need nothing but a processor: one per class file, some 30,000 in a JDK. */
@NullMarked
package dev.fanfare.samples.audit;

import org.jspecify.annotations.NullMarked;
