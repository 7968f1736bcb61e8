/** A bot whose constructor takes a service beside its configuration. */
@NullMarked
package dev.fanfare.samples.services;

import org.jspecify.annotations.NullMarked;
