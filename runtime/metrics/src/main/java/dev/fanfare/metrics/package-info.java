/** The manager's numbers for others: JMX beans, and Micrometer meters where that is present. */
@NullMarked
package dev.fanfare.metrics;

import org.jspecify.annotations.NullMarked;
