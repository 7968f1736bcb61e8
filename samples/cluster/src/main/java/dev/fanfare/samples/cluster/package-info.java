/** A Spark cluster on this machine, for trying out what runs on real ones. */
@NullMarked
package dev.fanfare.samples.cluster;

import org.jspecify.annotations.NullMarked;
